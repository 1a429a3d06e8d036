//! Resolved WIT in, [`Model`] out.
//!
//! What the model cannot express (asynchronous functions, streams and the like) is a diagnostic at the WIT text; the walk goes on, so that
//! one run finds all of it.

use super::function::{Function, Kind, Param};
use super::interface::{Interface, Side};
use super::keys::{Keys, Spellings};
use super::resource::Resource;
use super::ty::Ty;
use super::types::{Case, Field, Flag, Home, Shape, Traits, TypeDef};
use super::world::World;
use super::{InterfaceId, Model, TypeId, facts, forms, name, share, unique};
use crate::diagnostics::Diagnostics;
use crate::load::Source;
use crate::options::{Flags, Options};
use std::collections::{BTreeSet, HashMap};
use wit_parser as wit;
use wit_parser::{FunctionKind, Handle, Stability, TypeDefKind, TypeOwner, WorldItem, WorldKey};

/// Builds the model of the world that `source` selected.
pub(crate) fn build(source: &Source, options: &Options, diagnostics: &mut Diagnostics) -> Model {
    let world = &source.resolve.worlds[source.world];
    let mut builder = Builder {
        source,
        keys: Keys::new(options),
        share_types: options.share_types,
        diagnostics,
        spellings: Vec::new(),
        interface_ids: HashMap::new(),
        type_ids: HashMap::new(),
        named: Vec::new(),
        model: Model {
            world: World {
                name: world.name.clone(),
                rust: name::camel(&world.name),
                docs: (&world.docs).into(),
                types: Vec::new(),
                imports: Vec::new(),
                exports: Vec::new(),
                import_functions: Vec::new(),
                export_functions: Vec::new(),
                emitted: !source.interfaces_only,
            },
            interfaces: Vec::new(),
            types: Vec::new(),
            component_type: source.component_type.clone(),
            span: source.span,
        },
    };
    builder.declare_interfaces();
    builder.fill_interfaces();
    builder.fill_world();
    let Builder { mut model, keys, diagnostics, named, .. } = builder;
    keys.finish(diagnostics);
    if options.share_types {
        facts::fill(&mut model);
        share::fill(&mut model);
    }
    facts::fill(&mut model);
    unique::fill_parts(&mut model);
    forms::fill(&mut model, options.ownership);
    unique::fill_types(&mut model);
    fill_error_types(&mut model);
    unique::fill_functions(&mut model);
    add_named_imports(&mut model, &named);
    model
}

struct Builder<'a> {
    source: &'a Source,
    keys: Keys<'a>,
    share_types: bool,
    diagnostics: &'a mut Diagnostics,
    /// For each interface of the model: how options may call it.
    spellings: Vec<Spellings>,
    interface_ids: HashMap<wit::InterfaceId, InterfaceId>,
    type_ids: HashMap<wit::TypeId, TypeId>,
    /// Imported interfaces with their entries of `named_imports`.
    named: Vec<(InterfaceId, usize)>,
    model: Model,
}

impl<'a> Builder<'a> {
    fn world(&self) -> &'a wit::World {
        &self.source.resolve.worlds[self.source.world]
    }

    /// Gives every interface an id and a module, before types refer to them.
    fn declare_interfaces(&mut self) {
        let world = self.world();
        for (side, items) in [(Side::Import, &world.imports), (Side::Export, &world.exports)] {
            for (key, item) in items {
                if let WorldItem::Interface { id, docs, stability, .. } = item {
                    let interface = self.declare_interface(side, key, *id, docs, stability);
                    match side {
                        Side::Import => self.model.world.imports.push(interface),
                        Side::Export => self.model.world.exports.push(interface),
                    }
                }
            }
        }
    }

    fn declare_interface(
        &mut self,
        side: Side,
        key: &WorldKey,
        id: wit::InterfaceId,
        world_docs: &wit::Docs,
        stability: &Stability,
    ) -> InterfaceId {
        let resolve = &self.source.resolve;
        let interface = &resolve.interfaces[id];
        let package = interface.package.map(|p| &resolve.packages[p].name);
        let (mut module, accessor, spellings, base) = match (key, package, &interface.name) {
            (WorldKey::Interface(_), Some(package), Some(interface)) => {
                let package_module = name::package_module(resolve, package);
                let accessor =
                    format!("{}_{}_{}", name::part(&package.namespace), package_module.trim_end_matches('_'), name::part(interface));
                let module = vec![name::snake(&package.namespace), package_module, name::snake(interface)];
                let base = wit::PackageName { version: None, ..package.clone() }.interface_id(interface);
                (module, accessor, Spellings::interface(package, interface), Some(base))
            }
            _ => {
                let name = resolve.name_world_key(key);
                (vec![name::snake(&name)], name::snake(&name), Spellings::inline(&name), None)
            }
        };
        let (mut replaced, mut reused) = (None, None);
        let model_id = InterfaceId(self.model.interfaces.len());
        match side {
            Side::Import => {
                replaced = self.keys.interface(&spellings);
                if base.is_some() {
                    self.named.extend(self.keys.named(&spellings).map(|named| (model_id, named)));
                }
            }
            Side::Export => {
                module.insert(0, "exports".to_string());
                let name = resolve.name_world_key(key);
                if self.share_types && !self.model.interfaces.iter().any(|i| i.name == name) {
                    reused = self.keys.exported_interface(&spellings);
                }
            }
        }
        let optional = self.keys.optional(&spellings, None);
        self.model.interfaces.push(Interface {
            side,
            name: resolve.name_world_key(key),
            base,
            module,
            accessor,
            docs: if interface.docs.is_empty() { world_docs.into() } else { (&interface.docs).into() },
            features: [stability, &interface.stability].into_iter().filter_map(feature).collect::<BTreeSet<_>>().into_iter().collect(),
            types: Vec::new(),
            functions: Vec::new(),
            replaced,
            reused,
            optional,
            named: None,
        });
        self.spellings.push(spellings);
        self.interface_ids.insert(id, model_id);
        model_id
    }

    fn fill_interfaces(&mut self) {
        let world = self.world();
        for item in world.imports.values().chain(world.exports.values()) {
            let WorldItem::Interface { id: wit_id, .. } = item else { continue };
            let interface = &self.source.resolve.interfaces[*wit_id];
            let id = self.interface_ids[wit_id];
            for ty in interface.types.values() {
                let ty = self.named(*ty);
                self.model.interfaces[id.0].types.push(ty);
            }
            let side = self.model.interfaces[id.0].side;
            let spellings = self.spellings[id.0].clone();
            let replaced = self.model.interfaces[id.0].replaced.is_some();
            for function in interface.functions.values() {
                let flags = if replaced { Flags::default() } else { self.keys.flags(side, &spellings, &function.name) };
                let function = self.function(function, flags);
                self.model.interfaces[id.0].functions.extend(function);
            }
        }
    }

    fn fill_world(&mut self) {
        let world = self.world();
        for (side, items) in [(Side::Import, &world.imports), (Side::Export, &world.exports)] {
            for item in items.values() {
                match item {
                    WorldItem::Interface { .. } => {}
                    WorldItem::Type { id, .. } => {
                        let ty = self.named(*id);
                        self.model.world.types.push(ty);
                    }
                    WorldItem::Function(function) => {
                        let flags = self.keys.flags(side, &Spellings::world(), &function.name);
                        let function = self.function(function, flags);
                        match side {
                            Side::Import => self.model.world.import_functions.extend(function),
                            Side::Export => {
                                let optional = self.keys.optional(&Spellings::world(), function.as_ref().map(|f| f.name.as_str()));
                                self.model.world.export_functions.extend(function.map(|f| Function { optional, ..f }));
                            }
                        }
                    }
                }
            }
        }
    }

    /// A type that has a name, defined on first use.
    fn named(&mut self, id: wit::TypeId) -> TypeId {
        if let Some(id) = self.type_ids.get(&id) {
            return *id;
        }
        let def = &self.source.resolve.types[id];
        let home = match def.owner {
            TypeOwner::Interface(owner) => match self.interface_ids.get(&owner) {
                Some(owner) => Home::Interface(*owner),
                None => {
                    self.unsupported(def.span, "this type belongs to an interface that the world does not hold");
                    Home::World
                }
            },
            TypeOwner::World(_) | TypeOwner::None => Home::World,
        };
        let (side, spellings) = match home {
            Home::World => (Side::Import, Spellings::world()),
            Home::Interface(owner) => (self.model.interfaces[owner.0].side, self.spellings[owner.0].clone()),
        };
        let wit_name = def.name.clone().unwrap_or_default();
        let shape = self.shape(def, side, &spellings, &wit_name);
        let (mut replaced, mut error_type) = (None, None);
        if side == Side::Import {
            replaced = self.keys.ty(&spellings, &wit_name);
            // An alias is another name for a type that has its key already.
            if !matches!(shape, Shape::Alias(Ty::Named(_))) {
                error_type = self.keys.error_type(&spellings, &wit_name);
            }
        }
        let model_id = TypeId(self.model.types.len());
        self.model.types.push(TypeDef {
            rust: name::camel(&wit_name),
            lent: None,
            owned: true,
            name: wit_name,
            docs: (&def.docs).into(),
            home,
            feature: feature(&def.stability),
            shape,
            facts: Default::default(),
            shared: None,
            traits: Traits::default(),
            replaced,
            error_type,
            location: self.source.resolve.render_location(def.span),
        });
        self.type_ids.insert(id, model_id);
        model_id
    }

    fn shape(&mut self, def: &wit::TypeDef, side: Side, spellings: &Spellings, wit_name: &str) -> Shape {
        match &def.kind {
            TypeDefKind::Record(record) => Shape::Record(
                record
                    .fields
                    .iter()
                    .map(|field| Field {
                        name: field.name.clone(),
                        rust: name::snake(&field.name),
                        docs: (&field.docs).into(),
                        ty: self.ty(&field.ty, field.span),
                    })
                    .collect(),
            ),
            TypeDefKind::Variant(variant) => {
                Shape::Variant(variant.cases.iter().map(|c| self.case(&c.name, &c.docs, c.ty.as_ref().map(|ty| (ty, c.span)))).collect())
            }
            TypeDefKind::Enum(e) => Shape::Enum(e.cases.iter().map(|c| self.case(&c.name, &c.docs, None)).collect()),
            TypeDefKind::Flags(flags) => Shape::Flags(
                flags
                    .flags
                    .iter()
                    .map(|flag| Flag { name: flag.name.clone(), rust: name::shouty(&flag.name), docs: (&flag.docs).into() })
                    .collect(),
            ),
            TypeDefKind::Resource => Shape::Resource(match side {
                Side::Import => Resource::Host { drop: self.keys.flags(side, spellings, &format!("[drop]{wit_name}")) },
                Side::Export => Resource::Guest,
            }),
            kind => Shape::Alias(self.anonymous(kind, def.span)),
        }
    }

    fn case(&mut self, name: &str, docs: &wit::Docs, payload: Option<(&wit::Type, wit::Span)>) -> Case {
        Case { name: name.to_string(), rust: name::camel(name), docs: docs.into(), payload: payload.map(|(ty, span)| self.ty(ty, span)) }
    }

    /// A type where it is used. `span` is what uses it.
    fn ty(&mut self, ty: &wit::Type, span: wit::Span) -> Ty {
        match ty {
            wit::Type::Bool => Ty::Bool,
            wit::Type::U8 => Ty::U8,
            wit::Type::U16 => Ty::U16,
            wit::Type::U32 => Ty::U32,
            wit::Type::U64 => Ty::U64,
            wit::Type::S8 => Ty::S8,
            wit::Type::S16 => Ty::S16,
            wit::Type::S32 => Ty::S32,
            wit::Type::S64 => Ty::S64,
            wit::Type::F32 => Ty::F32,
            wit::Type::F64 => Ty::F64,
            wit::Type::Char => Ty::Char,
            wit::Type::String => Ty::String,
            wit::Type::ErrorContext => self.unsupported(span, "`error-context` is not supported yet"),
            wit::Type::Id(id) => {
                let def = &self.source.resolve.types[*id];
                if def.name.is_some() {
                    return Ty::Named(self.named(*id));
                }
                self.anonymous(&def.kind, if def.span.is_known() { def.span } else { span })
            }
        }
    }

    fn anonymous(&mut self, kind: &TypeDefKind, span: wit::Span) -> Ty {
        match kind {
            TypeDefKind::Type(ty) => self.ty(ty, span),
            TypeDefKind::List(ty) => Ty::List(Box::new(self.ty(ty, span))),
            TypeDefKind::FixedLengthList(ty, len) => Ty::Array(Box::new(self.ty(ty, span)), *len),
            TypeDefKind::Map(key, value) => Ty::Map(Box::new(self.ty(key, span)), Box::new(self.ty(value, span))),
            TypeDefKind::Option(ty) => Ty::Option(Box::new(self.ty(ty, span))),
            TypeDefKind::Result(result) => {
                let mut side = |ty: &Option<wit::Type>| ty.as_ref().map(|ty| Box::new(self.ty(ty, span)));
                Ty::Result(side(&result.ok), side(&result.err))
            }
            TypeDefKind::Tuple(tuple) => Ty::Tuple(tuple.types.iter().map(|ty| self.ty(ty, span)).collect()),
            TypeDefKind::Handle(Handle::Own(id)) => Ty::Own(self.named(*id)),
            TypeDefKind::Handle(Handle::Borrow(id)) => Ty::Borrow(self.named(*id)),
            kind => self.unsupported(span, format!("a `{}` type is not supported yet", kind.as_str())),
        }
    }

    /// Reports a type and lets the walk go on with another in its place.
    fn unsupported(&mut self, span: wit::Span, message: impl Into<String>) -> Ty {
        let diagnostic = self.source.diagnostic(span, message);
        self.diagnostics.push(diagnostic.span, diagnostic.message);
        Ty::Bool
    }

    fn function(&mut self, function: &wit::Function, flags: Flags) -> Option<Function> {
        let kind = match &function.kind {
            FunctionKind::Freestanding => Kind::Free,
            FunctionKind::Constructor(id) => Kind::Constructor(self.named(*id)),
            FunctionKind::Method(id) => Kind::Method(self.named(*id)),
            FunctionKind::Static(id) => Kind::Static(self.named(*id)),
            FunctionKind::AsyncFreestanding | FunctionKind::AsyncMethod(_) | FunctionKind::AsyncStatic(_) => {
                self.unsupported(function.span, "`async func` is not supported yet");
                return None;
            }
            _ => {
                self.unsupported(function.span, "getters and setters are not supported yet");
                return None;
            }
        };
        let (rust, part) = match kind {
            Kind::Constructor(_) => ("new".to_string(), "constructor".to_string()),
            _ => (name::snake(function.item_name()), name::part(function.item_name())),
        };
        Some(Function {
            name: function.name.clone(),
            rust,
            part,
            field: String::new(),
            kind,
            docs: (&function.docs).into(),
            params: function
                .params
                .iter()
                .map(|p| Param { rust: name::snake(&p.name), ty: self.ty(&p.ty, if p.span.is_known() { p.span } else { function.span }) })
                .collect(),
            result: function.result.as_ref().map(|ty| self.ty(ty, function.span)),
            flags,
            optional: false,
            feature: feature(&function.stability),
            error_type: None,
        })
    }
}

/// Adds the twins of imported interfaces that `named_imports` asks for. They share the interfaces' types.
fn add_named_imports(model: &mut Model, named: &[(InterfaceId, usize)]) {
    for (id, index) in named {
        let mut twin = model.interface(*id).clone();
        twin.module.insert(0, "named_imports".to_string());
        twin.named = Some((*index, *id));
        twin.replaced = None;
        model.interfaces.push(twin);
    }
}

/// The feature of an `@unstable` gate.
fn feature(stability: &Stability) -> Option<String> {
    match stability {
        Stability::Unstable { feature, .. } => Some(feature.clone()),
        Stability::Stable { .. } | Stability::Unknown => None,
    }
}

/// Finds the fallible imports whose error has a Rust type of its own.
fn fill_error_types(model: &mut Model) {
    let error_of = |model: &Model, f: &Function| match &f.result {
        Some(Ty::Result(_, Some(error))) if f.flags.trappable => match **error {
            Ty::Named(id) => Some(model.definition(id)).filter(|id| model.ty(*id).error_type.is_some()),
            _ => None,
        },
        _ => None,
    };
    for index in 0..model.interfaces.len() {
        if model.interfaces[index].side == Side::Export {
            continue;
        }
        let found: Vec<_> = model.interfaces[index].functions.iter().map(|f| error_of(model, f)).collect();
        for (function, error) in model.interfaces[index].functions.iter_mut().zip(found) {
            function.error_type = error;
        }
    }
    let found: Vec<_> = model.world.import_functions.iter().map(|f| error_of(model, f)).collect();
    for (function, error) in model.world.import_functions.iter_mut().zip(found) {
        function.error_type = error;
    }
}
