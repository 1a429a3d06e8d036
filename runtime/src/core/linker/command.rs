//! Whole modules as definitions: commands, which get an instance for each call, and reactors, which get one for all.

use super::Linker;
use crate::core::host_func::HostFunc;
use crate::core::types::ExternType;
use crate::core::{Extern, Module, Val};
use crate::{AsContextMut, Context, Result, bail, format_err};

/// The export that makes a module a command.
const COMMAND: &str = "_start";

/// The export that a reactor wants called before all others.
const INITIALIZE: &str = "_initialize";

impl<T: 'static> Linker<T> {
    /// Defines the exports of `module` under `module_name`.
    ///
    /// A module that exports `_start` is a command: each call of one of its functions makes an instance for that call alone. The imports are
    /// resolved now. Any other module is instantiated now, its `_initialize` function is called if it has one, and its exports are defined.
    ///
    /// # Errors
    ///
    /// When imports are missing, a name is taken, instantiation or initialization fails, or a command exports other things than functions and
    /// [`Linker::allow_unknown_exports`] is off.
    pub fn module(&mut self, mut store: impl AsContextMut<Data = T>, module_name: &str, module: &Module) -> Result<&mut Self> {
        if module.get_export(COMMAND).is_some_and(|ty| ty.func().is_some()) {
            return self.command(store, module_name, module);
        }
        let mut store = store.as_context_mut();
        let instance = self.instantiate(&mut store, module)?;
        if module.get_export(INITIALIZE).is_some() {
            let initialize = instance.get_typed_func::<(), ()>(&mut store, INITIALIZE);
            let initialize = initialize.with_context(|| format!("`{INITIALIZE}` of `{module_name}` is not an initialization function"))?;
            initialize.call(&mut store, ())?;
        }
        self.instance(store, module_name, instance)
    }

    fn command(&mut self, mut store: impl AsContextMut<Data = T>, module_name: &str, module: &Module) -> Result<&mut Self> {
        let pre = self.resolve(module, Some(&store.as_context_mut()))?;
        for export in module.exports() {
            let name = export.name().to_owned();
            match export.ty() {
                ExternType::Func(ty) => {
                    let pre = pre.clone();
                    let in_error = name.clone();
                    let call = HostFunc::dynamic(&ty, move |mut caller, params: &[Val], results: &mut [Val]| {
                        let instance = pre.instantiate(&mut caller)?;
                        let func = instance.get_export(&mut caller, &in_error).and_then(Extern::into_func);
                        let func = func.ok_or_else(|| format_err!("the command no longer exports the function `{in_error}`"))?;
                        func.call(&mut caller, params, results)
                    });
                    self.define_host(module_name, &name, call)?;
                }
                // What linkers of C programs export whether or not anybody asks.
                _ if name == "memory" || name.starts_with("__") => {}
                ty if !self.allow_unknown_exports => {
                    bail!("command `{module_name}` exports `{name}`, a `{ty}`: an instance for each call cannot share it");
                }
                _ => {}
            }
        }
        Ok(self)
    }
}
