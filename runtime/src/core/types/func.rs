//! `FuncType`: parameters and results of a core function.

use super::ValType;
use crate::core::Func;
use crate::{AsContextMut, Engine, Result, ensure};
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;
use windlass_compiler::types::core as plain;

/// The type of a core function. Cheap to clone.
///
/// ```
/// use windlass::{Engine, FuncType, ValType};
/// let ty = FuncType::new(&Engine::default(), [ValType::I32, ValType::I64], [ValType::F32]);
/// assert_eq!(ty.to_string(), "(func (param i32 i64) (result f32))");
/// ```
#[derive(Clone)]
pub struct FuncType {
    engine: Engine,
    plain: Arc<plain::FuncType>,
}

impl FuncType {
    /// The type of a function from `params` to `results`.
    pub fn new(engine: &Engine, params: impl IntoIterator<Item = ValType>, results: impl IntoIterator<Item = ValType>) -> Self {
        let params = params.into_iter().map(|ty| ty.to_plain()).collect();
        let results = results.into_iter().map(|ty| ty.to_plain()).collect();
        Self { engine: engine.clone(), plain: Arc::new(plain::FuncType { params, results }) }
    }

    /// The engine it was made for.
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// The type of parameter `i`.
    pub fn param(&self, i: usize) -> Option<ValType> {
        self.plain.params.get(i).copied().map(ValType::from_plain)
    }

    /// The parameter types.
    pub fn params(&self) -> impl ExactSizeIterator<Item = ValType> + '_ {
        self.plain.params.iter().copied().map(ValType::from_plain)
    }

    /// The type of result `i`.
    pub fn result(&self, i: usize) -> Option<ValType> {
        self.plain.results.get(i).copied().map(ValType::from_plain)
    }

    /// The result types.
    pub fn results(&self) -> impl ExactSizeIterator<Item = ValType> + '_ {
        self.plain.results.iter().copied().map(ValType::from_plain)
    }

    /// Whether a function of this type may be used where `other` is asked for: without declared subtypes, whether they are the same.
    pub fn matches(&self, other: &FuncType) -> bool {
        self == other
    }

    /// A function of this type that returns zeros and nulls.
    ///
    /// # Errors
    ///
    /// When a result is a reference that may not be null, or the type belongs to another engine than the store.
    pub fn default_value(&self, mut store: impl AsContextMut) -> Result<Func> {
        let mut zeros = Vec::new();
        for ty in self.results() {
            let zero = ty.default_value();
            ensure!(zero.is_some(), "`{ty}` has no default value");
            zeros.extend(zero);
        }
        Func::try_new(store.as_context_mut(), self.clone(), move |_, _, results| {
            results.copy_from_slice(&zeros);
            Ok(())
        })
    }

    pub(crate) fn from_plain(engine: &Engine, plain: Arc<plain::FuncType>) -> Self {
        Self { engine: engine.clone(), plain }
    }

    #[inline]
    pub(crate) fn plain(&self) -> &Arc<plain::FuncType> {
        &self.plain
    }
}

impl PartialEq for FuncType {
    fn eq(&self, other: &Self) -> bool {
        self.plain == other.plain
    }
}

impl Eq for FuncType {}

impl Hash for FuncType {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.plain.hash(state);
    }
}

impl fmt::Debug for FuncType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FuncType{self}")
    }
}

impl fmt::Display for FuncType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(func")?;
        for (word, types) in [("param", &self.plain.params), ("result", &self.plain.results)] {
            if !types.is_empty() {
                write!(f, " ({word}")?;
                for ty in types {
                    write!(f, " {}", ValType::from_plain(*ty))?;
                }
                f.write_str(")")?;
            }
        }
        f.write_str(")")
    }
}
