//! From a store's data to what the traits of an interface are implemented on.

use std::marker::PhantomData;

/// Says what the functions of an interface work on, as a projection of a store's data.
///
/// `bindgen!` implements imports for any `D: HasData`; a function from `&mut T` to [`HasData::Data`] goes with it.
pub trait HasData: 'static {
    /// What the projection gives.
    type Data<'a>;
}

/// The projection that gives a `&mut T`.
pub struct HasSelf<T: ?Sized>(PhantomData<T>);

impl<T: ?Sized + 'static> HasData for HasSelf<T> {
    type Data<'a> = &'a mut T;
}
