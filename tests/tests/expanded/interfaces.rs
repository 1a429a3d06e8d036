#[allow(
    clippy::all,
    dead_code,
    missing_docs,
    private_interfaces,
    unused_qualifications,
    rustdoc::bare_urls,
    rustdoc::broken_intra_doc_links,
    rustdoc::invalid_html_tags
)]
pub mod test {
    pub mod interfaces {
        pub mod a {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(record)]
            #[derive(Debug, Clone, Copy)]
            pub struct R {
                pub x: u8,
            }
            /// What a host implements for the interface `test:interfaces/a`.
            pub trait Host {
                fn f(&mut self) -> R;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn f(&mut self) -> R {
                    <_T as Host>::f(self)
                }
            }
            /// The functions of [`Host`] that see the store.
            pub trait HostWithStore<T: 'static>: ::windlass::component::HasData {}
            impl<
                _D: ::windlass::component::HasData + ?Sized,
                T: 'static,
            > HostWithStore<T> for _D {}
            /// Defines the items of the interface in one instance of a linker, under whatever name that has.
            pub fn add_to_linker_instance<T, D>(
                instance: &mut ::windlass::component::LinkerInstance<'_, T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> ::windlass::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: 'static,
            {
                instance
                    .func_wrap(
                        "f",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (): (),
                        | -> ::windlass::Result<(R,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::f(host),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `test:interfaces/a` in `linker`; `host_getter` finds what implements it in the store's data.
            pub fn add_to_linker<T, D>(
                linker: &mut ::windlass::component::Linker<T>,
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> ::windlass::Result<()>
            where
                D: HostWithStore<T>,
                for<'a> D::Data<'a>: Host,
                T: 'static,
            {
                add_to_linker_instance::<
                    T,
                    D,
                >(&mut linker.instance("test:interfaces/a")?, host_getter)
            }
        }
    }
}
#[allow(
    clippy::all,
    dead_code,
    missing_docs,
    private_interfaces,
    unused_qualifications,
    rustdoc::bare_urls,
    rustdoc::broken_intra_doc_links,
    rustdoc::invalid_html_tags
)]
pub mod exports {
    pub mod test {
        pub mod interfaces {
            pub mod b {
                pub type R = super::super::super::super::test::interfaces::a::R;
                /// The functions of the exported interface `test:interfaces/b` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    g: ::windlass::component::TypedFunc<(R,), ()>,
                }
                /// Where a component keeps the functions of its export `test:interfaces/b`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    g: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "test:interfaces/b")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `test:interfaces/b`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `test:interfaces/b` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices { g: function("g")? })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest> {
                        Ok(Guest {
                            g: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.g),
                                "the exported function `g` of `test:interfaces/b`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_g(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        x: R,
                    ) -> ::windlass::Result<()> {
                        self.g.call(store, (x,))
                    }
                    /// The function behind [`Self::call_g`].
                    pub fn func_g(&self) -> ::windlass::component::TypedFunc<(R,), ()> {
                        self.g
                    }
                }
            }
        }
    }
}
