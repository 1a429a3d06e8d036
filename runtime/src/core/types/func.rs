//! `FuncType`: parameters and results of a core function, and what it is a subtype of.

use super::ValType;
use crate::core::Func;
use crate::{AsContextMut, Engine, Result, bail, ensure};
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;
use windlass_compiler::types::core as plain;

/// Whether a type may have subtypes.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub enum Finality {
    /// It has none.
    Final,
    /// It may have some.
    NonFinal,
}

impl Finality {
    /// Whether this is [`Finality::Final`].
    pub fn is_final(&self) -> bool {
        *self == Self::Final
    }

    /// Whether this is [`Finality::NonFinal`].
    pub fn is_non_final(&self) -> bool {
        *self == Self::NonFinal
    }
}

/// The type of a core function. Cheap to clone.
///
/// Its engine knows it by a number, which equal types of all modules of the engine share: see [`FuncType::eq`].
///
/// ```
/// use windlass::{Engine, FuncType, ValType};
/// let ty = FuncType::new(&Engine::default(), [ValType::I32, ValType::I64], [ValType::F32]);
/// assert_eq!(ty.to_string(), "(func (param i32 i64) (result f32))");
/// ```
#[derive(Clone)]
pub struct FuncType {
    engine: Engine,
    id: u32,
    plain: Arc<plain::FuncType>,
}

impl FuncType {
    /// The type of a function from `params` to `results`: final, and a subtype of none.
    ///
    /// # Panics
    ///
    /// When one of them refers to a type of another engine; [`FuncType::try_new`] returns an error instead.
    pub fn new(engine: &Engine, params: impl IntoIterator<Item = ValType>, results: impl IntoIterator<Item = ValType>) -> Self {
        Self::try_new(engine, params, results).expect("parameters and results belong to the engine of the function type")
    }

    /// As [`FuncType::new`].
    ///
    /// # Errors
    ///
    /// When a parameter or result refers to a type of another engine.
    pub fn try_new(engine: &Engine, params: impl IntoIterator<Item = ValType>, results: impl IntoIterator<Item = ValType>) -> Result<Self> {
        Self::with_finality_and_supertype(engine, Finality::Final, None, params, results)
    }

    /// The type of a function from `params` to `results` that says whether it may have subtypes, and which type it is a subtype of.
    ///
    /// ```
    /// use windlass::{Engine, Finality, FuncType, HeapType, RefType, ValType};
    /// let engine = Engine::default();
    /// let any = FuncType::with_finality_and_supertype(&engine, Finality::NonFinal, None, [], [ValType::FUNCREF])?;
    /// let one = ValType::Ref(RefType::new(false, HeapType::Func));
    /// let sub = FuncType::with_finality_and_supertype(&engine, Finality::Final, Some(&any), [], [one])?;
    /// assert!(HeapType::ConcreteFunc(sub.clone()).matches(&HeapType::ConcreteFunc(any.clone())));
    /// assert_eq!(sub.supertype(), Some(any));
    /// # windlass::Result::<()>::Ok(())
    /// ```
    ///
    /// # Errors
    ///
    /// When the supertype is final; when its parameters or results are not such that a function of the new type could stand for one of it; or when
    /// one of the types belongs to another engine.
    pub fn with_finality_and_supertype(
        engine: &Engine,
        finality: Finality,
        supertype: Option<&Self>,
        params: impl IntoIterator<Item = ValType>,
        results: impl IntoIterator<Item = ValType>,
    ) -> Result<Self> {
        let plain_types = |types: Vec<ValType>| -> Result<Box<[plain::ValType]>> {
            types.iter().map(|ty| ty.check_engine(engine).map(|()| ty.to_plain())).collect()
        };
        let func =
            plain::FuncType { params: plain_types(params.into_iter().collect())?, results: plain_types(results.into_iter().collect())? };
        if let Some(supertype) = supertype {
            ensure!(Engine::same(engine, &supertype.engine), "the supertype `{supertype}` belongs to another engine");
            ensure!(supertype.finality().is_non_final(), "the type `{supertype}` is final: it has no subtypes");
            if !structurally_matches(engine, &func, &supertype.plain) {
                let func = Self { engine: engine.clone(), id: u32::MAX, plain: Arc::new(func) };
                bail!("a function of type `{func}` cannot stand for one of type `{supertype}`, so it is no subtype");
            }
        }
        let supertype = supertype.map(|ty| plain::TypeRef::Engine(ty.id));
        let id = engine.types().number(plain::TypeDef { func, is_final: finality.is_final(), supertype })?;
        Ok(Self::of_id(engine, id))
    }

    /// The engine it was made for.
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// Whether it may have subtypes.
    pub fn finality(&self) -> Finality {
        match self.engine.types().get(self.id) {
            Some(ty) if !ty.is_final => Finality::NonFinal,
            _ => Finality::Final,
        }
    }

    /// The type that it is declared to be a subtype of.
    pub fn supertype(&self) -> Option<FuncType> {
        let nearest = *self.engine.types().get(self.id)?.supertypes.last()?;
        Some(Self::of_id(&self.engine, nearest))
    }

    /// The type of parameter `i`.
    pub fn param(&self, i: usize) -> Option<ValType> {
        self.plain.params.get(i).map(|ty| ValType::from_plain(&self.engine, *ty))
    }

    /// The parameter types.
    pub fn params(&self) -> impl ExactSizeIterator<Item = ValType> + '_ {
        self.plain.params.iter().map(|ty| ValType::from_plain(&self.engine, *ty))
    }

    /// The type of result `i`.
    pub fn result(&self, i: usize) -> Option<ValType> {
        self.plain.results.get(i).map(|ty| ValType::from_plain(&self.engine, *ty))
    }

    /// The result types.
    pub fn results(&self) -> impl ExactSizeIterator<Item = ValType> + '_ {
        self.plain.results.iter().map(|ty| ValType::from_plain(&self.engine, *ty))
    }

    /// Whether a function of this type does what one of type `other` is asked for: it takes at least what that takes, and returns at most what that
    /// returns; or it is declared to be a subtype.
    ///
    /// References and imports ask for more than that: [`HeapType::matches`](super::HeapType::matches).
    ///
    /// ```
    /// use windlass::{Engine, FuncType, HeapType, RefType, ValType};
    /// let engine = Engine::default();
    /// let func = ValType::Ref(RefType::new(false, HeapType::Func));
    /// let precise = FuncType::new(&engine, [ValType::FUNCREF], [func.clone()]);
    /// assert!(precise.matches(&FuncType::new(&engine, [func], [ValType::FUNCREF])));
    /// ```
    pub fn matches(&self, other: &FuncType) -> bool {
        self == other
            || self.is_subtype(other)
            || (Engine::same(&self.engine, &other.engine) && structurally_matches(&self.engine, &self.plain, &other.plain))
    }

    /// Whether the two are one type: in equal places of equal recursion groups, with equal parameters and results, as final, and with the same supertype.
    /// Types of different engines are one if they are the same to read, and neither mentions another type.
    #[expect(clippy::should_implement_trait, reason = "the published name, of a function that takes both")]
    pub fn eq(a: &FuncType, b: &FuncType) -> bool {
        match Engine::same(&a.engine, &b.engine) {
            true => a.id == b.id,
            false => a.plain == b.plain && !a.plain.names_types() && a.says_nothing_of_others() && b.says_nothing_of_others(),
        }
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

    /// Whether it is `other`, or declared to be a subtype of it.
    pub(crate) fn is_subtype(&self, other: &FuncType) -> bool {
        self == other || (Engine::same(&self.engine, &other.engine) && self.engine.types().is_subtype(self.id, other.id))
    }

    fn says_nothing_of_others(&self) -> bool {
        self.finality().is_final() && self.supertype().is_none()
    }

    /// A type of the engine that says nothing of others.
    pub(crate) fn from_plain(engine: &Engine, plain: &plain::FuncType) -> Self {
        let number = engine.types().number(plain::TypeDef::plain(plain.clone()));
        Self::of_id(engine, number.expect("invariant: a type without supertypes has not too many of them"))
    }

    /// The type with a number that the engine gave.
    pub(crate) fn of_id(engine: &Engine, id: u32) -> Self {
        Self { engine: engine.clone(), id, plain: engine.func_type(id) }
    }

    #[inline]
    pub(crate) fn plain(&self) -> &Arc<plain::FuncType> {
        &self.plain
    }

    /// Its engine's number of it.
    pub(crate) fn id(&self) -> u32 {
        self.id
    }

    /// As `Display`, with nothing of the types that it mentions but their numbers.
    pub(super) fn fmt_flat(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.fmt_with(f, |f, ty| match ty {
            ValType::Ref(ty) => ty.fmt_flat(f),
            other => fmt::Display::fmt(other, f),
        })
    }

    fn fmt_with(&self, f: &mut fmt::Formatter<'_>, value: impl Fn(&mut fmt::Formatter<'_>, &ValType) -> fmt::Result) -> fmt::Result {
        f.write_str("(func")?;
        for (word, types) in [("param", &self.plain.params), ("result", &self.plain.results)] {
            if !types.is_empty() {
                write!(f, " ({word}")?;
                for ty in types {
                    f.write_str(" ")?;
                    value(f, &ValType::from_plain(&self.engine, *ty))?;
                }
                f.write_str(")")?;
            }
        }
        f.write_str(")")
    }
}

/// Whether a function with the first signature takes at least what the second says, and returns at most that.
fn structurally_matches(engine: &Engine, sub: &plain::FuncType, sup: &plain::FuncType) -> bool {
    sub.params.len() == sup.params.len()
        && sub.results.len() == sup.results.len()
        && sub.params.iter().zip(&sup.params).all(|(sub, sup)| engine.val_matches(sup, sub))
        && sub.results.iter().zip(&sup.results).all(|(sub, sup)| engine.val_matches(sub, sup))
}

impl PartialEq for FuncType {
    fn eq(&self, other: &Self) -> bool {
        Self::eq(self, other)
    }
}

impl Eq for FuncType {}

impl Hash for FuncType {
    fn hash<H: Hasher>(&self, state: &mut H) {
        // Types of different engines may be equal, and then are so to read.
        self.plain.params.len().hash(state);
        self.plain.results.len().hash(state);
        if !self.plain.names_types() {
            self.plain.hash(state);
        }
    }
}

impl fmt::Debug for FuncType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FuncType{self}")
    }
}

impl fmt::Display for FuncType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.fmt_with(f, |f, ty| fmt::Display::fmt(ty, f))
    }
}
