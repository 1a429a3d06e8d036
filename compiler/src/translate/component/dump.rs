//! The plan as text, for snapshots and for `windlass inspect`.
//!
//! Types are listed once and referred to by index, so that the text is as long as the plan.

use super::*;
use crate::types::component::{InterfaceType, TypeTable};
use std::fmt::{self, Display, Formatter};

/// A plan with its types, for printing. Made by [`ComponentPlan::display`].
pub struct PlanDisplay<'a> {
    plan: &'a ComponentPlan,
    types: &'a TypeTable,
}

impl ComponentPlan {
    /// The plan as text; `types` are the artifact's.
    pub fn display<'a>(&'a self, types: &'a TypeTable) -> PlanDisplay<'a> {
        PlanDisplay { plan: self, types }
    }
}

impl Display for PlanDisplay<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self { plan, types } = self;
        table(f, types)?;
        heading(f, "instances", plan.instance_names.is_empty())?;
        for (index, name) in &plan.instance_names {
            writeln!(f, "  {index} = {name}")?;
        }
        heading(f, "imports", plan.imports.is_empty())?;
        for (name, item) in &plan.imports {
            import(f, 1, name, item, plan)?;
        }
        heading(f, "defined resources", plan.defined_resources.is_empty())?;
        for (index, def) in &plan.defined_resources {
            write!(f, "  {index} = {} of {}", def.resource, def.instance)?;
            match &def.dtor {
                Some(dtor) => writeln!(f, ", dtor {dtor}")?,
                None => writeln!(f)?,
            }
        }
        heading(f, "options", plan.options.is_empty())?;
        for (index, options) in &plan.options {
            writeln!(f, "  {index} = {options}")?;
        }
        heading(f, "initializers", plan.initializers.is_empty())?;
        let mut core_instances = 0;
        for initializer in &plan.initializers {
            initializer_line(f, initializer, plan, &mut core_instances)?;
        }
        heading(f, "exports", plan.exports.is_empty())?;
        for (name, item) in &plan.exports {
            export(f, 1, name, item)?;
        }
        Ok(())
    }
}

fn heading(f: &mut Formatter<'_>, name: &str, empty: bool) -> fmt::Result {
    if empty { Ok(()) } else { writeln!(f, "{name}:") }
}

fn initializer_line(f: &mut Formatter<'_>, initializer: &Initializer, plan: &ComponentPlan, core_instances: &mut u32) -> fmt::Result {
    match initializer {
        Initializer::InstantiateModule { module, args, owner } => {
            let index = CoreInstanceIndex::from_u32(*core_instances);
            *core_instances += 1;
            write!(f, "  {index} = instantiate {module} in {owner}")?;
            match args {
                ModuleArgs::Ordered(args) => {
                    write!(f, " (")?;
                    separated(f, args.iter())?;
                    writeln!(f, ")")
                }
                ModuleArgs::Named(args) => {
                    writeln!(f)?;
                    for (module, items) in args {
                        for (name, def) in items {
                            writeln!(f, "    {module:?} {name:?} = {def}")?;
                        }
                    }
                    Ok(())
                }
            }
        }
        Initializer::DefineResource(index) => writeln!(f, "  define {index}"),
        Initializer::ExtractMemory(index, export) => writeln!(f, "  {index} = {export}"),
        Initializer::ExtractRealloc(index, def) => writeln!(f, "  {index} = {def}"),
        Initializer::ExtractPostReturn(index, def) => writeln!(f, "  {index} = {def}"),
        Initializer::ExtractCallback(index, def) => writeln!(f, "  {index} = {def}"),
        Initializer::InstantiateAdapters(index) => {
            let AdapterModule { module, imports, .. } = &plan.adapters[*index];
            write!(f, "  {index} = instantiate {module} (")?;
            separated(f, imports.iter())?;
            writeln!(f, ")")
        }
        Initializer::MakeTrampoline(index) => {
            let Trampoline { core_type, kind } = &plan.trampolines[*index];
            write!(f, "  {index} = ")?;
            match kind {
                TrampolineKind::LowerImport { import, ty, options } => write!(f, "lower {import}: {ty}, {options}")?,
                TrampolineKind::Fused { lift, ty, options, adapter } => {
                    write!(f, "lower ({lift}): {ty}, {options}")?;
                    match adapter {
                        Some(AdapterFunc { module, func }) => write!(f, ", {module}.{func}")?,
                        None => write!(f, ", by the host")?,
                    }
                }
                TrampolineKind::ResourceNew { instance, resource } => write!(f, "resource.new {resource} in {instance}")?,
                TrampolineKind::ResourceRep { instance, resource } => write!(f, "resource.rep {resource} in {instance}")?,
                TrampolineKind::ResourceDrop { instance, resource } => write!(f, "resource.drop {resource} in {instance}")?,
                TrampolineKind::Concurrent { instance, builtin } => write!(f, "{builtin:?} in {instance}")?,
            }
            writeln!(f, ", core {:?} -> {:?}", core_type.params, core_type.results)
        }
    }
}

fn import(f: &mut Formatter<'_>, depth: usize, name: &str, item: &ImportItem, plan: &ComponentPlan) -> fmt::Result {
    indent(f, depth, name)?;
    match item {
        ImportItem::Func(index) => writeln!(f, "{index}: {}", plan.imported_funcs[*index].ty),
        ImportItem::Instance(items) => {
            writeln!(f, "instance")?;
            items.iter().try_for_each(|(name, item)| import(f, depth + 1, name, item, plan))
        }
        ImportItem::Module(index) => writeln!(f, "{index}"),
        ImportItem::Resource(index) => writeln!(f, "{index}"),
        ImportItem::Type(item) => writeln!(f, "type {item}"),
    }
}

fn export(f: &mut Formatter<'_>, depth: usize, name: &str, item: &ExportItem) -> fmt::Result {
    indent(f, depth, name)?;
    match item {
        ExportItem::Func(lift) => writeln!(f, "{lift}"),
        ExportItem::ImportedFunc(index) => writeln!(f, "{index}"),
        ExportItem::Instance(items) => {
            writeln!(f, "instance")?;
            items.iter().try_for_each(|(name, item)| export(f, depth + 1, name, item))
        }
        ExportItem::Module(source, _) => writeln!(f, "{source}"),
        ExportItem::Component(_) => writeln!(f, "component"),
        ExportItem::Type(item) => writeln!(f, "type {item}"),
    }
}

fn indent(f: &mut Formatter<'_>, depth: usize, name: &str) -> fmt::Result {
    for _ in 0..depth {
        f.write_str("  ")?;
    }
    write!(f, "{name:?} = ")
}

fn separated(f: &mut Formatter<'_>, items: impl Iterator<Item = impl Display>) -> fmt::Result {
    for (i, item) in items.enumerate() {
        if i > 0 {
            f.write_str(", ")?;
        }
        write!(f, "{item}")?;
    }
    Ok(())
}

impl Display for TypeItem {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value(ty) => write!(f, "{ty}"),
            Self::Resource(index) => write!(f, "{index}"),
            Self::Func(index) => write!(f, "{index}"),
            Self::Other => f.write_str("component or instance"),
        }
    }
}

impl Display for LiftedFunc {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "lift {}: {}, {}", self.core, self.ty, self.options)
    }
}

impl Display for CoreDef {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Export(export) => write!(f, "{export}"),
            Self::Trampoline(index) => write!(f, "{index}"),
        }
    }
}

impl Display for AdapterImport {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Memory(index) => write!(f, "{index}"),
            Self::MayLeave(index) => write!(f, "may leave {index}"),
            Self::MaxStringBytes => f.write_str("longest string"),
            Self::MaxListBytes => f.write_str("longest list"),
            Self::Func(def) => write!(f, "{def}"),
            Self::Realloc(index) => write!(f, "{index}"),
            Self::PostReturn(index) => write!(f, "{index}"),
            Self::Builtin(builtin) => write!(f, "{builtin}"),
        }
    }
}

impl Display for CoreExport {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        use crate::translate::module::EntityIndex;
        write!(f, "{}.", self.instance)?;
        match &self.item {
            CoreExportItem::Index(EntityIndex::Func(index)) => write!(f, "{index}"),
            CoreExportItem::Index(EntityIndex::Table(index)) => write!(f, "{index}"),
            CoreExportItem::Index(EntityIndex::Memory(index)) => write!(f, "{index}"),
            CoreExportItem::Index(EntityIndex::Global(index)) => write!(f, "{index}"),
            CoreExportItem::Index(EntityIndex::Tag(index)) => write!(f, "{index}"),
            CoreExportItem::Name(name) => write!(f, "{name:?}"),
        }
    }
}

impl Display for ModuleSource {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Static(index) => write!(f, "{index}"),
            Self::Imported(index) => write!(f, "{index}"),
        }
    }
}

impl Display for CanonicalOptions {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let encoding = match self.string_encoding {
            StringEncoding::Utf8 => "utf8",
            StringEncoding::Utf16 => "utf16",
            StringEncoding::CompactUtf16 => "latin1+utf16",
        };
        write!(f, "{}, {encoding}", self.instance)?;
        if let Some(index) = self.memory {
            write!(f, ", {index}")?;
        }
        if let Some(index) = self.realloc {
            write!(f, ", {index}")?;
        }
        if let Some(index) = self.post_return {
            write!(f, ", {index}")?;
        }
        if self.is_async {
            f.write_str(", async")?;
        }
        if let Some(index) = self.callback {
            write!(f, ", {index}")?;
        }
        Ok(())
    }
}

impl Display for InterfaceType {
    /// Aggregates by index.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bool => f.write_str("bool"),
            Self::S8 => f.write_str("s8"),
            Self::U8 => f.write_str("u8"),
            Self::S16 => f.write_str("s16"),
            Self::U16 => f.write_str("u16"),
            Self::S32 => f.write_str("s32"),
            Self::U32 => f.write_str("u32"),
            Self::S64 => f.write_str("s64"),
            Self::U64 => f.write_str("u64"),
            Self::Float32 => f.write_str("f32"),
            Self::Float64 => f.write_str("f64"),
            Self::Char => f.write_str("char"),
            Self::String => f.write_str("string"),
            Self::ErrorContext => f.write_str("error-context"),
            Self::Record(index) => write!(f, "{index}"),
            Self::Variant(index) => write!(f, "{index}"),
            Self::List(index) => write!(f, "{index}"),
            Self::FixedList(index) => write!(f, "{index}"),
            Self::Map(index) => write!(f, "{index}"),
            Self::Tuple(index) => write!(f, "{index}"),
            Self::Flags(index) => write!(f, "{index}"),
            Self::Enum(index) => write!(f, "{index}"),
            Self::Option(index) => write!(f, "{index}"),
            Self::Result(index) => write!(f, "{index}"),
            Self::Own(index) => write!(f, "own<{index}>"),
            Self::Borrow(index) => write!(f, "borrow<{index}>"),
            Self::Stream(index) => write!(f, "{index}"),
            Self::Future(index) => write!(f, "{index}"),
        }
    }
}

/// A payload that may be missing.
struct Maybe(Option<InterfaceType>);

impl Display for Maybe {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(ty) => write!(f, "{ty}"),
            None => f.write_str("_"),
        }
    }
}

fn table(f: &mut Formatter<'_>, types: &TypeTable) -> fmt::Result {
    writeln!(f, "types:")?;
    for (index, ty) in &types.resources {
        let origin = match ty.origin {
            crate::types::component::ResourceOrigin::Imported => "imported",
            crate::types::component::ResourceOrigin::Defined { .. } => "defined",
            crate::types::component::ResourceOrigin::Abstract => "abstract",
        };
        writeln!(f, "  {index} = {origin} {:?}", ty.name.as_deref().unwrap_or(""))?;
    }
    for (index, ty) in &types.records {
        write!(f, "  {index} = record {{ ")?;
        separated(f, ty.fields.iter().map(|field| format!("{}: {}", field.name, field.ty)))?;
        writeln!(f, " }}")?;
    }
    for (index, ty) in &types.tuples {
        write!(f, "  {index} = tuple<")?;
        separated(f, ty.types.iter())?;
        writeln!(f, ">")?;
    }
    for (index, ty) in &types.variants {
        write!(f, "  {index} = variant {{ ")?;
        separated(f, ty.cases.iter().map(|case| format!("{}({})", case.name, Maybe(case.ty))))?;
        writeln!(f, " }}")?;
    }
    for (index, ty) in &types.enums {
        writeln!(f, "  {index} = enum {{ {} }}", ty.names.join(", "))?;
    }
    for (index, ty) in &types.flags {
        writeln!(f, "  {index} = flags {{ {} }}", ty.names.join(", "))?;
    }
    for (index, ty) in &types.options {
        writeln!(f, "  {index} = option<{}>", ty.ty)?;
    }
    for (index, ty) in &types.results {
        writeln!(f, "  {index} = result<{}, {}>", Maybe(ty.ok), Maybe(ty.err))?;
    }
    for (index, ty) in &types.lists {
        writeln!(f, "  {index} = list<{}>", ty.element)?;
    }
    for (index, ty) in &types.fixed_lists {
        writeln!(f, "  {index} = list<{}, {}>", ty.element, ty.len)?;
    }
    for (index, ty) in &types.maps {
        writeln!(f, "  {index} = map<{}, {}>", ty.key, ty.value)?;
    }
    for (index, ty) in &types.streams {
        writeln!(f, "  {index} = stream<{}>", Maybe(ty.payload))?;
    }
    for (index, ty) in &types.futures {
        writeln!(f, "  {index} = future<{}>", Maybe(ty.payload))?;
    }
    for (index, ty) in &types.funcs {
        write!(f, "  {index} = {}func(", if ty.is_async { "async " } else { "" })?;
        separated(f, ty.params.iter().map(|param| format!("{}: {}", param.name, param.ty)))?;
        match ty.result {
            Some(ty) => writeln!(f, ") -> {ty}")?,
            None => writeln!(f, ")")?,
        }
    }
    Ok(())
}
