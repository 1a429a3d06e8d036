//! Runs the directives of one script on one store, and notes what differs from what the script says.

use super::report::Report;
use super::{Options, component, core, messages, spectest, threads};
use crate::errors;
use anyhow::{Context as _, Error, Result, anyhow, bail};
use std::any::Any;
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use wast::lexer::Lexer;
use wast::parser::{self, ParseBuffer};
use wast::token::{Id, Span};
use wast::{QuoteWat, Wast, WastArg, WastDirective, WastExecute, WastInvoke, WastRet, Wat};
use windlass::component::{Component, Instance as ComponentInstance, Linker as ComponentLinker, Val as ComponentVal};
use windlass::{Engine, Instance, Linker, Module, SharedMemory, Store, ThrownException, Trap, Val};

/// Runs the script `text`, which was read from `path`, and reports every difference.
///
/// A script that cannot be parsed is a difference too, and so is a panic: it ends this script, not the process.
pub fn run_script(text: &str, path: &Path, options: &Options) -> Report {
    let mut report = Report::new(path);
    let mut lexer = Lexer::new(text);
    // Scripts test names with right-to-left and similar characters on purpose.
    lexer.allow_confusing_unicode(true);
    let buffer = match ParseBuffer::new_with_lexer(lexer) {
        Ok(buffer) => buffer,
        Err(error) => {
            report.add(line(text, error.span()), &format!("the script cannot be read: {}", error.message()));
            return report;
        }
    };
    let directives = match parser::parse::<Wast<'_>>(&buffer) {
        Ok(script) => {
            report.directives = script.directives.len();
            script.directives
        }
        Err(error) => {
            report.add(line(text, error.span()), &format!("the script cannot be parsed: {}", error.message()));
            return report;
        }
    };
    let source = Source { text, engine: options.engine() };
    let differences = std::thread::scope(|scope| match Script::new(options.engine()) {
        Ok(script) => threads::run(script, directives, source, scope),
        Err(error) => vec![(0, format!("the script cannot be set up: {error:#}"))],
    });
    for (line, what) in differences {
        report.add(line, &what);
    }
    report
}

fn line(text: &str, span: Span) -> usize {
    span.linecol_in(text).0 + 1
}

/// What all threads of a script work on.
#[derive(Copy, Clone)]
pub(super) struct Source<'s> {
    text: &'s str,
    pub(super) engine: &'s Engine,
}

impl Source<'_> {
    /// The line of a place in the script.
    pub(super) fn line(&self, span: Span) -> usize {
        line(self.text, span)
    }
}

pub(super) fn panic_text(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("without a message")
}

#[derive(Clone)]
enum Definition {
    Module(Module),
    Component(Component),
}

#[derive(Clone)]
enum Live {
    Module(Instance),
    Component(ComponentInstance),
    /// An instance of another thread: only what threads share of it.
    Elsewhere(Arc<[(String, SharedMemory)]>),
}

/// What running something gave.
enum Outcome {
    Instantiated,
    Core(Vec<Val>),
    Component(Vec<ComponentVal>),
}

/// Why something did not run to its end.
enum Stopped {
    /// The script asks something that cannot be done: a name that is not there, a module that does not compile.
    Script(Error),
    /// Linking, instantiating or calling failed: what the directives about failures are about.
    Guest(Error),
}

impl From<Error> for Stopped {
    fn from(error: Error) -> Self {
        Self::Script(error)
    }
}

/// The state of a script, or of one of its threads.
pub(super) struct Script<'o> {
    engine: &'o Engine,
    store: Store<()>,
    core: Linker<()>,
    components: ComponentLinker<()>,
    definitions: HashMap<String, Definition>,
    last_definition: Option<Definition>,
    instances: HashMap<String, Live>,
    last_instance: Option<Live>,
}

impl<'o> Script<'o> {
    pub(super) fn new(engine: &'o Engine) -> Result<Self> {
        let mut store = Store::new(engine, ());
        let mut core = Linker::new(engine);
        spectest::define(engine, &mut core, &mut store)?;
        // A script may register a name again.
        core.allow_shadowing(true);
        let mut components = ComponentLinker::new(engine);
        components.allow_shadowing(true);
        Ok(Self {
            engine,
            store,
            core,
            components,
            definitions: HashMap::new(),
            last_definition: None,
            instances: HashMap::new(),
            last_instance: None,
        })
    }

    /// Runs one directive that is not about threads.
    pub(super) fn run(&mut self, directive: WastDirective<'_>) -> Result<()> {
        match directive {
            WastDirective::Module(mut wat) => {
                // Until this instance stands, there is no current one: later directives must not reach the one before it.
                self.last_instance = None;
                let definition = self.define(&mut wat)?;
                self.instantiate(&definition, wat.name()).map_err(explain)
            }
            WastDirective::ModuleDefinition(mut wat) => self.define(&mut wat).map(drop),
            WastDirective::ModuleInstance { instance, module, .. } => {
                self.last_instance = None;
                let definition = self.definition(module)?;
                self.instantiate(&definition, instance).map_err(explain)
            }
            WastDirective::Register { name, module, .. } => self.register(name, module),
            WastDirective::Invoke(invoke) => self.invoke(&invoke).map(drop).map_err(explain),
            WastDirective::AssertReturn { exec, results, .. } => {
                let outcome = self.execute(exec).map_err(explain)?;
                self.compare(&results, &outcome)
            }
            WastDirective::AssertTrap { exec, message, .. } => expect_trap(self.execute(exec), message),
            WastDirective::AssertExhaustion { call, message, .. } => expect_trap(self.invoke(&call), message),
            WastDirective::AssertInvalid { module, message, .. } | WastDirective::AssertMalformed { module, message, .. } => {
                self.expect_rejection(module, message)
            }
            WastDirective::AssertUnlinkable { module, message, .. } => self.expect_unlinkable(module, message),
            WastDirective::AssertException { exec, .. } => expect_exception(self.execute(exec)),
            WastDirective::AssertSuspension { .. } => bail!("assert_suspension is not supported: the engine has no stack switching"),
            WastDirective::Thread(_) | WastDirective::Wait { .. } => bail!("invariant: whoever runs a script looks after its threads"),
            WastDirective::AssertInvalidCustom { .. } | WastDirective::AssertMalformedCustom { .. } => {
                bail!("assertions about custom sections are not supported: the engine does not check them")
            }
        }
    }

    /// Compiles `wat` and remembers it.
    fn define(&mut self, wat: &mut QuoteWat<'_>) -> Result<Definition> {
        let bytes = wat.encode().map_err(|error| anyhow!("cannot assemble the text: {}", error.message()))?;
        let definition = self.compile(is_component(wat), &bytes)?;
        if let Some(id) = wat.name() {
            self.definitions.insert(id.name().to_owned(), definition.clone());
        }
        self.last_definition = Some(definition.clone());
        Ok(definition)
    }

    fn compile(&self, is_component: bool, bytes: &[u8]) -> Result<Definition> {
        Ok(if is_component {
            Definition::Component(Component::from_binary(self.engine, bytes).context("cannot compile the component")?)
        } else {
            Definition::Module(Module::from_binary(self.engine, bytes).context("cannot compile the module")?)
        })
    }

    /// Instantiates `definition` and makes it the current instance, under `name` if it has one.
    fn instantiate(&mut self, definition: &Definition, name: Option<Id<'_>>) -> Result<(), Stopped> {
        let live = match definition {
            Definition::Module(module) => Live::Module(self.core.instantiate(&mut self.store, module).map_err(Stopped::Guest)?),
            Definition::Component(component) => {
                Live::Component(self.components.instantiate(&mut self.store, component).map_err(Stopped::Guest)?)
            }
        };
        if let Some(id) = name {
            self.instances.insert(id.name().to_owned(), live.clone());
        }
        self.last_instance = Some(live);
        Ok(())
    }

    /// What threads can share of an instance.
    pub(super) fn shared_part(&mut self, instance: Id<'_>) -> Result<Arc<[(String, SharedMemory)]>> {
        match self.live(Some(instance))? {
            Live::Module(instance) => {
                let exports = instance.exports(&mut self.store);
                let shared = exports.filter_map(|export| Some((export.name().to_owned(), export.into_shared_memory()?)));
                Ok(shared.collect())
            }
            Live::Elsewhere(exports) => Ok(exports),
            Live::Component(_) => bail!("a component has no memory that threads share"),
        }
    }

    /// Makes what is shared of another thread's instance known under its name there.
    pub(super) fn add_shared_part(&mut self, name: Id<'_>, exports: Arc<[(String, SharedMemory)]>) {
        self.instances.insert(name.name().to_owned(), Live::Elsewhere(exports));
    }

    fn definition(&self, name: Option<Id<'_>>) -> Result<Definition> {
        match name {
            Some(id) => self.definitions.get(id.name()).cloned().with_context(|| format!("nothing is defined as ${}", id.name())),
            None => self.last_definition.clone().context("nothing is defined yet"),
        }
    }

    fn live(&self, name: Option<Id<'_>>) -> Result<Live> {
        match name {
            Some(id) => self.instances.get(id.name()).cloned().with_context(|| format!("there is no instance ${}", id.name())),
            None => self.last_instance.clone().context("there is no current instance"),
        }
    }

    fn register(&mut self, name: &str, instance: Option<Id<'_>>) -> Result<()> {
        match self.live(instance)? {
            Live::Module(instance) => self.core.instance(&mut self.store, name, instance).map(drop),
            Live::Component(instance) => self.components.instance(name)?.define_exports(&self.store, &instance, None),
            Live::Elsewhere(exports) => {
                for (export, memory) in exports.iter() {
                    self.core.define(&self.store, name, export, memory.clone())?;
                }
                Ok(())
            }
        }
    }

    fn execute(&mut self, what: WastExecute<'_>) -> Result<Outcome, Stopped> {
        match what {
            WastExecute::Invoke(invoke) => self.invoke(&invoke),
            WastExecute::Wat(wat) => {
                let mut wat = QuoteWat::Wat(wat);
                let definition = self.define(&mut wat)?;
                self.instantiate(&definition, wat.name())?;
                Ok(Outcome::Instantiated)
            }
            WastExecute::Get { module, global, .. } => match self.live(module)? {
                Live::Module(instance) => {
                    let global =
                        instance.get_global(&mut self.store, global).with_context(|| format!("no global `{global}` is exported"))?;
                    Ok(Outcome::Core(vec![global.get(&mut self.store)]))
                }
                Live::Component(_) => Err(anyhow!("`get` reads globals, and components have none").into()),
                Live::Elsewhere(_) => Err(anyhow!("threads do not share globals").into()),
            },
        }
    }

    fn invoke(&mut self, invoke: &WastInvoke<'_>) -> Result<Outcome, Stopped> {
        match self.live(invoke.module)? {
            Live::Module(instance) => self.invoke_core(instance, invoke),
            Live::Component(instance) => self.invoke_component(instance, invoke),
            Live::Elsewhere(_) => Err(anyhow!("the instance belongs to another thread").into()),
        }
    }

    fn invoke_core(&mut self, instance: Instance, invoke: &WastInvoke<'_>) -> Result<Outcome, Stopped> {
        let func = instance.get_func(&mut self.store, invoke.name).with_context(|| format!("no function `{}` is exported", invoke.name))?;
        let mut arguments = Vec::with_capacity(invoke.args.len());
        for argument in &invoke.args {
            match argument {
                WastArg::Core(argument) => arguments.push(core::argument(&mut self.store, argument)?),
                other => return Err(anyhow!("a core function cannot take {other:?}").into()),
            }
        }
        let mut results = vec![Val::I32(0); func.ty(&self.store).results().len()];
        func.call(&mut self.store, &arguments, &mut results).map_err(Stopped::Guest)?;
        Ok(Outcome::Core(results))
    }

    fn invoke_component(&mut self, instance: ComponentInstance, invoke: &WastInvoke<'_>) -> Result<Outcome, Stopped> {
        let func = instance.get_func(&mut self.store, invoke.name).with_context(|| format!("no function `{}` is exported", invoke.name))?;
        let mut arguments = Vec::with_capacity(invoke.args.len());
        let ty = func.ty(&self.store);
        let mut types = ty.params().map(|(_, ty)| ty);
        for argument in &invoke.args {
            match argument {
                WastArg::Component(argument) => {
                    let value = component::argument(argument);
                    // Whether there is a type for it is for the call to say.
                    arguments.push(types.next().map_or_else(|| value.clone(), |ty| component::fitted(value.clone(), &ty)));
                }
                other => return Err(anyhow!("a component function cannot take {other:?}").into()),
            }
        }
        drop(types);
        let mut results = vec![ComponentVal::Bool(false); ty.results().len()];
        func.call(&mut self.store, &arguments, &mut results).map_err(Stopped::Guest)?;
        Ok(Outcome::Component(results))
    }

    fn compare(&self, expected: &[WastRet<'_>], outcome: &Outcome) -> Result<()> {
        let (same, shown) = match outcome {
            Outcome::Instantiated if expected.is_empty() => return Ok(()),
            Outcome::Instantiated => bail!("expected {}, got an instance", show_all(expected)),
            Outcome::Core(got) => {
                let mut same = expected.len() == got.len();
                for (expected, got) in expected.iter().zip(got) {
                    same &= matches!(expected, WastRet::Core(expected) if core::matches(&self.store, expected, got)?);
                }
                (same, got.iter().map(core::show).collect::<Vec<_>>())
            }
            Outcome::Component(got) => {
                let equal = |(expected, got): (&WastRet<'_>, &ComponentVal)| matches!(expected, WastRet::Component(expected) if component::matches(expected, got));
                (expected.len() == got.len() && expected.iter().zip(got).all(equal), got.iter().map(component::show).collect())
            }
        };
        if !same {
            let got = if shown.is_empty() { "no result".to_owned() } else { shown.join(" ") };
            bail!("expected {}, got {got}", show_all(expected));
        }
        Ok(())
    }

    /// Malformed and invalid are judged by rejection alone: where parsing ends and validation begins is the engine's own business.
    fn expect_rejection(&self, mut wat: QuoteWat<'_>, message: &str) -> Result<()> {
        let is_component = is_component(&wat);
        match wat.encode() {
            Ok(bytes) if self.compile(is_component, &bytes).is_ok() => bail!("expected a rejection ({message}), but it compiles"),
            _ => Ok(()),
        }
    }

    fn expect_unlinkable(&mut self, wat: Wat<'_>, message: &str) -> Result<()> {
        let definition = self.define(&mut QuoteWat::Wat(wat))?;
        match self.instantiate(&definition, None) {
            Ok(()) => bail!("expected a link error ({message}), but it links"),
            Err(Stopped::Guest(error)) if error.downcast_ref::<Trap>().is_some() => {
                bail!("expected a link error ({message}), got the trap `{}`", words(&error))
            }
            Err(Stopped::Guest(_)) => Ok(()),
            Err(Stopped::Script(error)) => Err(error),
        }
    }
}

fn is_component(wat: &QuoteWat<'_>) -> bool {
    matches!(wat, QuoteWat::Wat(Wat::Component(_)) | QuoteWat::QuoteComponent(..))
}

fn explain(stopped: Stopped) -> Error {
    match stopped {
        Stopped::Script(error) | Stopped::Guest(error) => error,
    }
}

/// The messages of an error as `messages::same` reads them.
fn words(error: &Error) -> String {
    errors::messages(error).join(" | ")
}

fn expect_trap(outcome: Result<Outcome, Stopped>, message: &str) -> Result<()> {
    match outcome {
        Ok(_) => bail!("expected the trap `{message}`, but it returned"),
        Err(Stopped::Script(error)) => Err(error),
        Err(Stopped::Guest(error)) if messages::same(message, &words(&error)) => Ok(()),
        Err(Stopped::Guest(error)) => bail!("expected the trap `{message}`, got `{}`", words(&error)),
    }
}

fn expect_exception(outcome: Result<Outcome, Stopped>) -> Result<()> {
    match outcome {
        Ok(_) => bail!("expected an exception, but it returned"),
        Err(Stopped::Script(error)) => Err(error),
        Err(Stopped::Guest(error)) if error.is::<ThrownException>() => Ok(()),
        Err(Stopped::Guest(error)) => bail!("expected an exception, got `{}`", words(&error)),
    }
}

fn show_all(expected: &[WastRet<'_>]) -> String {
    if expected.is_empty() {
        return "no result".to_owned();
    }
    let shown = expected.iter().map(|expected| match expected {
        WastRet::Core(expected) => core::show_expected(expected),
        WastRet::Component(expected) => component::show_expected(expected),
        other => format!("{other:?}"),
    });
    shown.collect::<Vec<_>>().join(" ")
}
