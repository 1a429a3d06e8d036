//! How much may cross the boundary of a component: the embedder's settings. What they are compared with is counted in `handles::meter`.

use super::{Store, StoreContextMut};
use crate::handles::{Limits, Trees};

impl<T: 'static> Store<T> {
    fn limits(&self) -> &Limits {
        &self.inner().state.components.limits
    }

    fn limits_mut(&mut self) -> &mut Limits {
        &mut self.inner_mut().state.components.limits
    }

    fn trees_mut(&mut self) -> &mut Trees {
        &mut self.inner_mut().state.components.trees
    }
}

impl<T: 'static> StoreContextMut<'_, T> {
    fn limits(&self) -> &Limits {
        &self.0.state.components.limits
    }

    fn limits_mut(&mut self) -> &mut Limits {
        &mut self.0.state.components.limits
    }

    fn trees_mut(&mut self) -> &mut Trees {
        &mut self.0.state.components.trees
    }
}

macro_rules! settings {
    ($($ty:ty)*) => {$(
        /// What guests may make the host hold. A value beyond a limit is a [`LimitError`](crate::component::LimitError).
        impl<T: 'static> $ty {
            /// Bytes that one call of a component may make the host allocate for its arguments, and again for its results. 124 MiB unless it was set.
            pub fn hostcall_fuel(&self) -> usize {
                self.limits().hostcall_fuel
            }

            /// Sets how many bytes one call of a component may make the host allocate for its arguments, and again for its results.
            ///
            /// What counts is what the host allocates: each `bool` of a list that becomes a `Vec<Val>` counts as a [`Val`](crate::component::Val). Bytes
            /// are counted before they are allocated. Calls between guests take none, unless the host has to carry the values itself.
            pub fn set_hostcall_fuel(&mut self, fuel: usize) {
                self.limits_mut().hostcall_fuel = fuel;
            }

            /// How many handles each component instance, and the host, may hold, and how many one call may borrow. 1,048,576 unless it was set.
            pub fn max_component_handles(&self) -> usize {
                self.limits().max_handles()
            }

            /// Sets how many handles each component instance, and the host, may hold, and how many one call may borrow. Handles that are there stay,
            /// even if they are more. The component model allows no more than 268,435,455.
            pub fn set_max_component_handles(&mut self, limit: usize) {
                self.limits_mut().set_max_handles(limit);
            }

            /// How many bytes a string that crosses the boundary may have where it comes from. 268,435,455 unless it was set.
            pub fn max_component_string_bytes(&self) -> usize {
                self.limits().max_string_bytes()
            }

            /// Sets how many bytes a string that crosses the boundary may have where it comes from. The component model allows no more than
            /// 268,435,455.
            pub fn set_max_component_string_bytes(&mut self, limit: usize) {
                self.limits_mut().set_max_string_bytes(limit);
            }

            /// How many bytes the elements of a list that crosses the boundary may have in the guest. 268,435,455 unless it was set.
            pub fn max_component_list_bytes(&self) -> usize {
                self.limits().max_list_bytes()
            }

            /// Sets how many bytes the elements of a list that crosses the boundary may have in the guest. The component model allows no more than
            /// 268,435,455.
            pub fn set_max_component_list_bytes(&mut self, limit: usize) {
                self.limits_mut().set_max_list_bytes(limit);
            }

            /// How deep the types of values that cross the boundary may nest: a `list<option<u8>>` counts as two. 100 unless it was set.
            pub fn max_component_nesting(&self) -> usize {
                self.limits().max_nesting()
            }

            /// Sets how deep the types of values that the host lifts or lowers may nest. A component with types that nest deeper than 100 is not compiled.
            pub fn set_max_component_nesting(&mut self, limit: usize) {
                self.limits_mut().set_max_nesting(limit);
            }

            /// How many bytes the store keeps of the arguments of dynamic host functions, to make those of the next call of them. 4 MiB unless it was set.
            pub fn max_component_kept_bytes(&self) -> usize {
                self.limits().max_kept_bytes
            }

            /// Sets how many bytes the store may keep of the arguments of host functions that were defined with
            /// [`func_new`](crate::component::LinkerInstance::func_new). Their next call is made of them: a record needs no new names, a list no new vector.
            /// It makes no difference to what functions are given, nor to what counts as fuel.
            ///
            /// What is kept was seen by the host function before. It is kept until the function is called again, the instance that called it traps or is
            /// dropped, or the store is; never what holds a resource. Zero keeps nothing, and drops at once what is kept.
            /// [`StoreUsage::kept_bytes`](crate::StoreUsage::kept_bytes) says how much it is.
            pub fn set_max_component_kept_bytes(&mut self, limit: usize) {
                self.limits_mut().max_kept_bytes = limit;
                if self.trees_mut().kept_bytes() > limit {
                    self.trees_mut().forget_kept();
                }
            }
        }
    )*};
}

settings! { Store<T> StoreContextMut<'_, T> }

#[cfg(test)]
mod tests {
    use crate::{AsContextMut, Engine, Store};

    #[test]
    fn what_is_set_is_read_back_through_either_view() {
        let mut store = Store::new(&Engine::default(), ());
        assert_eq!((store.hostcall_fuel(), store.max_component_handles(), store.max_component_nesting()), (128 << 20, 1 << 20, 100));
        store.set_hostcall_fuel(1);
        store.set_max_component_handles(2);
        store.as_context_mut().set_max_component_string_bytes(3);
        store.as_context_mut().set_max_component_list_bytes(4);
        store.as_context_mut().set_max_component_nesting(5);
        assert_eq!((store.max_component_string_bytes(), store.max_component_list_bytes(), store.max_component_nesting()), (3, 4, 5));
        assert_eq!(store.max_component_kept_bytes(), 4 << 20);
        store.as_context_mut().set_max_component_kept_bytes(6);
        assert_eq!(store.max_component_kept_bytes(), 6);
        let view = store.as_context_mut();
        assert_eq!((view.hostcall_fuel(), view.max_component_handles()), (1, 2));
        store.set_max_component_handles(usize::MAX);
        assert_eq!(store.max_component_handles(), (1 << 28) - 1);
    }
}
