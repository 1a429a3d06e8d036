#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// A component of the world `many-cases` whose imports are resolved and whose exports are found.
pub struct ManyCasesPre<_T: 'static> {
    instance_pre: ::windlass::component::InstancePre<_T>,
    indices: ManyCasesIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> Clone for ManyCasesPre<_T> {
    fn clone(&self) -> Self {
        Self {
            instance_pre: self.instance_pre.clone(),
            indices: self.indices.clone(),
        }
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl<_T: 'static> ManyCasesPre<_T> {
    /// Looks up the exports of a linked component.
    pub fn new(
        instance_pre: ::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let indices = ManyCasesIndices::new(&instance_pre)?;
        Ok(Self { instance_pre, indices })
    }
    /// The engine that compiled the component.
    pub fn engine(&self) -> &::windlass::Engine {
        self.instance_pre.engine()
    }
    /// The linked component.
    pub fn instance_pre(&self) -> &::windlass::component::InstancePre<_T> {
        &self.instance_pre
    }
    /// Instantiates the component and takes its exports.
    pub fn instantiate(
        &self,
        mut store: impl ::windlass::AsContextMut<Data = _T>,
    ) -> ::windlass::Result<ManyCases> {
        let instance = self.instance_pre.instantiate(&mut store)?;
        self.indices.load(&mut store, &instance)
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// Where a component of the world `many-cases` keeps its exports.
#[derive(Clone)]
pub struct ManyCasesIndices {
    interface0: exports::t::many_cases::many::GuestIndices,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ManyCasesIndices {
    /// Looks up every export by name.
    pub fn new<_T: 'static>(
        instance_pre: &::windlass::component::InstancePre<_T>,
    ) -> ::windlass::Result<Self> {
        let _ = instance_pre;
        Ok(Self {
            interface0: exports::t::many_cases::many::GuestIndices::new(instance_pre)?,
        })
    }
    /// Takes the exports from an instance and checks their types.
    pub fn load(
        &self,
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<ManyCases> {
        Ok(ManyCases {
            interface0: self.interface0.load(&mut store, instance)?,
        })
    }
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
/// An instance of a component of the world `many-cases`.
#[derive(Clone)]
pub struct ManyCases {
    interface0: exports::t::many_cases::many::Guest,
}
#[allow(clippy::all, dead_code, missing_docs, private_interfaces)]
impl ManyCases {
    /// Links `component`, instantiates it and takes its exports. To do this more than once, keep a linked component.
    pub fn instantiate<_T: 'static>(
        store: impl ::windlass::AsContextMut<Data = _T>,
        component: &::windlass::component::Component,
        linker: &::windlass::component::Linker<_T>,
    ) -> ::windlass::Result<Self> {
        ManyCasesPre::new(linker.instantiate_pre(component)?)?.instantiate(store)
    }
    /// Takes the exports of an instance.
    pub fn new(
        mut store: impl ::windlass::AsContextMut,
        instance: &::windlass::component::Instance,
    ) -> ::windlass::Result<Self> {
        ManyCasesIndices::new(&instance.instance_pre(&store))?.load(&mut store, instance)
    }
    /// Defines everything that the world imports, implemented by what `host_getter` finds in the store's data.
    pub fn add_to_linker<T, D>(
        linker: &mut ::windlass::component::Linker<T>,
        host_getter: fn(&mut T) -> D::Data<'_>,
    ) -> ::windlass::Result<()>
    where
        D: t::many_cases::many::HostWithStore<T>,
        for<'a> D::Data<'a>: t::many_cases::many::Host,
        T: 'static,
    {
        t::many_cases::many::add_to_linker::<T, D>(linker, host_getter)?;
        Ok(())
    }
    /// The exported interface `t:many-cases/many`.
    pub fn t_many_cases_many(&self) -> &exports::t::many_cases::many::Guest {
        &self.interface0
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
pub mod t {
    pub mod many_cases {
        /// Discriminants of more than one byte.
        pub mod many {
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(enum)]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            #[repr(u16)]
            pub enum Codes {
                #[component(name = "caa")]
                Caa,
                #[component(name = "cab")]
                Cab,
                #[component(name = "cac")]
                Cac,
                #[component(name = "cad")]
                Cad,
                #[component(name = "cae")]
                Cae,
                #[component(name = "caf")]
                Caf,
                #[component(name = "cag")]
                Cag,
                #[component(name = "cah")]
                Cah,
                #[component(name = "cai")]
                Cai,
                #[component(name = "caj")]
                Caj,
                #[component(name = "cak")]
                Cak,
                #[component(name = "cal")]
                Cal,
                #[component(name = "cam")]
                Cam,
                #[component(name = "can")]
                Can,
                #[component(name = "cao")]
                Cao,
                #[component(name = "cap")]
                Cap,
                #[component(name = "caq")]
                Caq,
                #[component(name = "car")]
                Car,
                #[component(name = "cas")]
                Cas,
                #[component(name = "cat")]
                Cat,
                #[component(name = "cau")]
                Cau,
                #[component(name = "cav")]
                Cav,
                #[component(name = "caw")]
                Caw,
                #[component(name = "cax")]
                Cax,
                #[component(name = "cay")]
                Cay,
                #[component(name = "caz")]
                Caz,
                #[component(name = "cba")]
                Cba,
                #[component(name = "cbb")]
                Cbb,
                #[component(name = "cbc")]
                Cbc,
                #[component(name = "cbd")]
                Cbd,
                #[component(name = "cbe")]
                Cbe,
                #[component(name = "cbf")]
                Cbf,
                #[component(name = "cbg")]
                Cbg,
                #[component(name = "cbh")]
                Cbh,
                #[component(name = "cbi")]
                Cbi,
                #[component(name = "cbj")]
                Cbj,
                #[component(name = "cbk")]
                Cbk,
                #[component(name = "cbl")]
                Cbl,
                #[component(name = "cbm")]
                Cbm,
                #[component(name = "cbn")]
                Cbn,
                #[component(name = "cbo")]
                Cbo,
                #[component(name = "cbp")]
                Cbp,
                #[component(name = "cbq")]
                Cbq,
                #[component(name = "cbr")]
                Cbr,
                #[component(name = "cbs")]
                Cbs,
                #[component(name = "cbt")]
                Cbt,
                #[component(name = "cbu")]
                Cbu,
                #[component(name = "cbv")]
                Cbv,
                #[component(name = "cbw")]
                Cbw,
                #[component(name = "cbx")]
                Cbx,
                #[component(name = "cby")]
                Cby,
                #[component(name = "cbz")]
                Cbz,
                #[component(name = "cca")]
                Cca,
                #[component(name = "ccb")]
                Ccb,
                #[component(name = "ccc")]
                Ccc,
                #[component(name = "ccd")]
                Ccd,
                #[component(name = "cce")]
                Cce,
                #[component(name = "ccf")]
                Ccf,
                #[component(name = "ccg")]
                Ccg,
                #[component(name = "cch")]
                Cch,
                #[component(name = "cci")]
                Cci,
                #[component(name = "ccj")]
                Ccj,
                #[component(name = "cck")]
                Cck,
                #[component(name = "ccl")]
                Ccl,
                #[component(name = "ccm")]
                Ccm,
                #[component(name = "ccn")]
                Ccn,
                #[component(name = "cco")]
                Cco,
                #[component(name = "ccp")]
                Ccp,
                #[component(name = "ccq")]
                Ccq,
                #[component(name = "ccr")]
                Ccr,
                #[component(name = "ccs")]
                Ccs,
                #[component(name = "cct")]
                Cct,
                #[component(name = "ccu")]
                Ccu,
                #[component(name = "ccv")]
                Ccv,
                #[component(name = "ccw")]
                Ccw,
                #[component(name = "ccx")]
                Ccx,
                #[component(name = "ccy")]
                Ccy,
                #[component(name = "ccz")]
                Ccz,
                #[component(name = "cda")]
                Cda,
                #[component(name = "cdb")]
                Cdb,
                #[component(name = "cdc")]
                Cdc,
                #[component(name = "cdd")]
                Cdd,
                #[component(name = "cde")]
                Cde,
                #[component(name = "cdf")]
                Cdf,
                #[component(name = "cdg")]
                Cdg,
                #[component(name = "cdh")]
                Cdh,
                #[component(name = "cdi")]
                Cdi,
                #[component(name = "cdj")]
                Cdj,
                #[component(name = "cdk")]
                Cdk,
                #[component(name = "cdl")]
                Cdl,
                #[component(name = "cdm")]
                Cdm,
                #[component(name = "cdn")]
                Cdn,
                #[component(name = "cdo")]
                Cdo,
                #[component(name = "cdp")]
                Cdp,
                #[component(name = "cdq")]
                Cdq,
                #[component(name = "cdr")]
                Cdr,
                #[component(name = "cds")]
                Cds,
                #[component(name = "cdt")]
                Cdt,
                #[component(name = "cdu")]
                Cdu,
                #[component(name = "cdv")]
                Cdv,
                #[component(name = "cdw")]
                Cdw,
                #[component(name = "cdx")]
                Cdx,
                #[component(name = "cdy")]
                Cdy,
                #[component(name = "cdz")]
                Cdz,
                #[component(name = "cea")]
                Cea,
                #[component(name = "ceb")]
                Ceb,
                #[component(name = "cec")]
                Cec,
                #[component(name = "ced")]
                Ced,
                #[component(name = "cee")]
                Cee,
                #[component(name = "cef")]
                Cef,
                #[component(name = "ceg")]
                Ceg,
                #[component(name = "ceh")]
                Ceh,
                #[component(name = "cei")]
                Cei,
                #[component(name = "cej")]
                Cej,
                #[component(name = "cek")]
                Cek,
                #[component(name = "cel")]
                Cel,
                #[component(name = "cem")]
                Cem,
                #[component(name = "cen")]
                Cen,
                #[component(name = "ceo")]
                Ceo,
                #[component(name = "cep")]
                Cep,
                #[component(name = "ceq")]
                Ceq,
                #[component(name = "cer")]
                Cer,
                #[component(name = "ces")]
                Ces,
                #[component(name = "cet")]
                Cet,
                #[component(name = "ceu")]
                Ceu,
                #[component(name = "cev")]
                Cev,
                #[component(name = "cew")]
                Cew,
                #[component(name = "cex")]
                Cex,
                #[component(name = "cey")]
                Cey,
                #[component(name = "cez")]
                Cez,
                #[component(name = "cfa")]
                Cfa,
                #[component(name = "cfb")]
                Cfb,
                #[component(name = "cfc")]
                Cfc,
                #[component(name = "cfd")]
                Cfd,
                #[component(name = "cfe")]
                Cfe,
                #[component(name = "cff")]
                Cff,
                #[component(name = "cfg")]
                Cfg,
                #[component(name = "cfh")]
                Cfh,
                #[component(name = "cfi")]
                Cfi,
                #[component(name = "cfj")]
                Cfj,
                #[component(name = "cfk")]
                Cfk,
                #[component(name = "cfl")]
                Cfl,
                #[component(name = "cfm")]
                Cfm,
                #[component(name = "cfn")]
                Cfn,
                #[component(name = "cfo")]
                Cfo,
                #[component(name = "cfp")]
                Cfp,
                #[component(name = "cfq")]
                Cfq,
                #[component(name = "cfr")]
                Cfr,
                #[component(name = "cfs")]
                Cfs,
                #[component(name = "cft")]
                Cft,
                #[component(name = "cfu")]
                Cfu,
                #[component(name = "cfv")]
                Cfv,
                #[component(name = "cfw")]
                Cfw,
                #[component(name = "cfx")]
                Cfx,
                #[component(name = "cfy")]
                Cfy,
                #[component(name = "cfz")]
                Cfz,
                #[component(name = "cga")]
                Cga,
                #[component(name = "cgb")]
                Cgb,
                #[component(name = "cgc")]
                Cgc,
                #[component(name = "cgd")]
                Cgd,
                #[component(name = "cge")]
                Cge,
                #[component(name = "cgf")]
                Cgf,
                #[component(name = "cgg")]
                Cgg,
                #[component(name = "cgh")]
                Cgh,
                #[component(name = "cgi")]
                Cgi,
                #[component(name = "cgj")]
                Cgj,
                #[component(name = "cgk")]
                Cgk,
                #[component(name = "cgl")]
                Cgl,
                #[component(name = "cgm")]
                Cgm,
                #[component(name = "cgn")]
                Cgn,
                #[component(name = "cgo")]
                Cgo,
                #[component(name = "cgp")]
                Cgp,
                #[component(name = "cgq")]
                Cgq,
                #[component(name = "cgr")]
                Cgr,
                #[component(name = "cgs")]
                Cgs,
                #[component(name = "cgt")]
                Cgt,
                #[component(name = "cgu")]
                Cgu,
                #[component(name = "cgv")]
                Cgv,
                #[component(name = "cgw")]
                Cgw,
                #[component(name = "cgx")]
                Cgx,
                #[component(name = "cgy")]
                Cgy,
                #[component(name = "cgz")]
                Cgz,
                #[component(name = "cha")]
                Cha,
                #[component(name = "chb")]
                Chb,
                #[component(name = "chc")]
                Chc,
                #[component(name = "chd")]
                Chd,
                #[component(name = "che")]
                Che,
                #[component(name = "chf")]
                Chf,
                #[component(name = "chg")]
                Chg,
                #[component(name = "chh")]
                Chh,
                #[component(name = "chi")]
                Chi,
                #[component(name = "chj")]
                Chj,
                #[component(name = "chk")]
                Chk,
                #[component(name = "chl")]
                Chl,
                #[component(name = "chm")]
                Chm,
                #[component(name = "chn")]
                Chn,
                #[component(name = "cho")]
                Cho,
                #[component(name = "chp")]
                Chp,
                #[component(name = "chq")]
                Chq,
                #[component(name = "chr")]
                Chr,
                #[component(name = "chs")]
                Chs,
                #[component(name = "cht")]
                Cht,
                #[component(name = "chu")]
                Chu,
                #[component(name = "chv")]
                Chv,
                #[component(name = "chw")]
                Chw,
                #[component(name = "chx")]
                Chx,
                #[component(name = "chy")]
                Chy,
                #[component(name = "chz")]
                Chz,
                #[component(name = "cia")]
                Cia,
                #[component(name = "cib")]
                Cib,
                #[component(name = "cic")]
                Cic,
                #[component(name = "cid")]
                Cid,
                #[component(name = "cie")]
                Cie,
                #[component(name = "cif")]
                Cif,
                #[component(name = "cig")]
                Cig,
                #[component(name = "cih")]
                Cih,
                #[component(name = "cii")]
                Cii,
                #[component(name = "cij")]
                Cij,
                #[component(name = "cik")]
                Cik,
                #[component(name = "cil")]
                Cil,
                #[component(name = "cim")]
                Cim,
                #[component(name = "cin")]
                Cin,
                #[component(name = "cio")]
                Cio,
                #[component(name = "cip")]
                Cip,
                #[component(name = "ciq")]
                Ciq,
                #[component(name = "cir")]
                Cir,
                #[component(name = "cis")]
                Cis,
                #[component(name = "cit")]
                Cit,
                #[component(name = "ciu")]
                Ciu,
                #[component(name = "civ")]
                Civ,
                #[component(name = "ciw")]
                Ciw,
                #[component(name = "cix")]
                Cix,
                #[component(name = "ciy")]
                Ciy,
                #[component(name = "ciz")]
                Ciz,
                #[component(name = "cja")]
                Cja,
                #[component(name = "cjb")]
                Cjb,
                #[component(name = "cjc")]
                Cjc,
                #[component(name = "cjd")]
                Cjd,
                #[component(name = "cje")]
                Cje,
                #[component(name = "cjf")]
                Cjf,
                #[component(name = "cjg")]
                Cjg,
                #[component(name = "cjh")]
                Cjh,
                #[component(name = "cji")]
                Cji,
                #[component(name = "cjj")]
                Cjj,
                #[component(name = "cjk")]
                Cjk,
                #[component(name = "cjl")]
                Cjl,
                #[component(name = "cjm")]
                Cjm,
                #[component(name = "cjn")]
                Cjn,
                #[component(name = "cjo")]
                Cjo,
                #[component(name = "cjp")]
                Cjp,
                #[component(name = "cjq")]
                Cjq,
                #[component(name = "cjr")]
                Cjr,
                #[component(name = "cjs")]
                Cjs,
                #[component(name = "cjt")]
                Cjt,
                #[component(name = "cju")]
                Cju,
                #[component(name = "cjv")]
                Cjv,
                #[component(name = "cjw")]
                Cjw,
                #[component(name = "cjx")]
                Cjx,
                #[component(name = "cjy")]
                Cjy,
                #[component(name = "cjz")]
                Cjz,
                #[component(name = "cka")]
                Cka,
                #[component(name = "ckb")]
                Ckb,
                #[component(name = "ckc")]
                Ckc,
                #[component(name = "ckd")]
                Ckd,
                #[component(name = "cke")]
                Cke,
                #[component(name = "ckf")]
                Ckf,
                #[component(name = "ckg")]
                Ckg,
                #[component(name = "ckh")]
                Ckh,
                #[component(name = "cki")]
                Cki,
                #[component(name = "ckj")]
                Ckj,
                #[component(name = "ckk")]
                Ckk,
                #[component(name = "ckl")]
                Ckl,
                #[component(name = "ckm")]
                Ckm,
                #[component(name = "ckn")]
                Ckn,
                #[component(name = "cko")]
                Cko,
                #[component(name = "ckp")]
                Ckp,
                #[component(name = "ckq")]
                Ckq,
                #[component(name = "ckr")]
                Ckr,
                #[component(name = "cks")]
                Cks,
                #[component(name = "ckt")]
                Ckt,
                #[component(name = "cku")]
                Cku,
                #[component(name = "ckv")]
                Ckv,
                #[component(name = "ckw")]
                Ckw,
                #[component(name = "ckx")]
                Ckx,
                #[component(name = "cky")]
                Cky,
                #[component(name = "ckz")]
                Ckz,
                #[component(name = "cla")]
                Cla,
                #[component(name = "clb")]
                Clb,
                #[component(name = "clc")]
                Clc,
                #[component(name = "cld")]
                Cld,
                #[component(name = "cle")]
                Cle,
                #[component(name = "clf")]
                Clf,
                #[component(name = "clg")]
                Clg,
                #[component(name = "clh")]
                Clh,
                #[component(name = "cli")]
                Cli,
                #[component(name = "clj")]
                Clj,
                #[component(name = "clk")]
                Clk,
                #[component(name = "cll")]
                Cll,
                #[component(name = "clm")]
                Clm,
                #[component(name = "cln")]
                Cln,
            }
            #[derive(
                ::windlass::component::ComponentType,
                ::windlass::component::Lift,
                ::windlass::component::Lower
            )]
            #[component(variant)]
            #[derive(Debug, Clone)]
            pub enum Things {
                #[component(name = "caa")]
                Caa(u8),
                #[component(name = "cab")]
                Cab,
                #[component(name = "cac")]
                Cac,
                #[component(name = "cad")]
                Cad(Vec<u8>),
                #[component(name = "cae")]
                Cae,
                #[component(name = "caf")]
                Caf,
                #[component(name = "cag")]
                Cag(f64),
                #[component(name = "cah")]
                Cah,
                #[component(name = "cai")]
                Cai,
                #[component(name = "caj")]
                Caj(String),
                #[component(name = "cak")]
                Cak,
                #[component(name = "cal")]
                Cal,
                #[component(name = "cam")]
                Cam(u8),
                #[component(name = "can")]
                Can,
                #[component(name = "cao")]
                Cao,
                #[component(name = "cap")]
                Cap(Vec<u8>),
                #[component(name = "caq")]
                Caq,
                #[component(name = "car")]
                Car,
                #[component(name = "cas")]
                Cas(f64),
                #[component(name = "cat")]
                Cat,
                #[component(name = "cau")]
                Cau,
                #[component(name = "cav")]
                Cav(String),
                #[component(name = "caw")]
                Caw,
                #[component(name = "cax")]
                Cax,
                #[component(name = "cay")]
                Cay(u8),
                #[component(name = "caz")]
                Caz,
                #[component(name = "cba")]
                Cba,
                #[component(name = "cbb")]
                Cbb(Vec<u8>),
                #[component(name = "cbc")]
                Cbc,
                #[component(name = "cbd")]
                Cbd,
                #[component(name = "cbe")]
                Cbe(f64),
                #[component(name = "cbf")]
                Cbf,
                #[component(name = "cbg")]
                Cbg,
                #[component(name = "cbh")]
                Cbh(String),
                #[component(name = "cbi")]
                Cbi,
                #[component(name = "cbj")]
                Cbj,
                #[component(name = "cbk")]
                Cbk(u8),
                #[component(name = "cbl")]
                Cbl,
                #[component(name = "cbm")]
                Cbm,
                #[component(name = "cbn")]
                Cbn(Vec<u8>),
                #[component(name = "cbo")]
                Cbo,
                #[component(name = "cbp")]
                Cbp,
                #[component(name = "cbq")]
                Cbq(f64),
                #[component(name = "cbr")]
                Cbr,
                #[component(name = "cbs")]
                Cbs,
                #[component(name = "cbt")]
                Cbt(String),
                #[component(name = "cbu")]
                Cbu,
                #[component(name = "cbv")]
                Cbv,
                #[component(name = "cbw")]
                Cbw(u8),
                #[component(name = "cbx")]
                Cbx,
                #[component(name = "cby")]
                Cby,
                #[component(name = "cbz")]
                Cbz(Vec<u8>),
                #[component(name = "cca")]
                Cca,
                #[component(name = "ccb")]
                Ccb,
                #[component(name = "ccc")]
                Ccc(f64),
                #[component(name = "ccd")]
                Ccd,
                #[component(name = "cce")]
                Cce,
                #[component(name = "ccf")]
                Ccf(String),
                #[component(name = "ccg")]
                Ccg,
                #[component(name = "cch")]
                Cch,
                #[component(name = "cci")]
                Cci(u8),
                #[component(name = "ccj")]
                Ccj,
                #[component(name = "cck")]
                Cck,
                #[component(name = "ccl")]
                Ccl(Vec<u8>),
                #[component(name = "ccm")]
                Ccm,
                #[component(name = "ccn")]
                Ccn,
                #[component(name = "cco")]
                Cco(f64),
                #[component(name = "ccp")]
                Ccp,
                #[component(name = "ccq")]
                Ccq,
                #[component(name = "ccr")]
                Ccr(String),
                #[component(name = "ccs")]
                Ccs,
                #[component(name = "cct")]
                Cct,
                #[component(name = "ccu")]
                Ccu(u8),
                #[component(name = "ccv")]
                Ccv,
                #[component(name = "ccw")]
                Ccw,
                #[component(name = "ccx")]
                Ccx(Vec<u8>),
                #[component(name = "ccy")]
                Ccy,
                #[component(name = "ccz")]
                Ccz,
                #[component(name = "cda")]
                Cda(f64),
                #[component(name = "cdb")]
                Cdb,
                #[component(name = "cdc")]
                Cdc,
                #[component(name = "cdd")]
                Cdd(String),
                #[component(name = "cde")]
                Cde,
                #[component(name = "cdf")]
                Cdf,
                #[component(name = "cdg")]
                Cdg(u8),
                #[component(name = "cdh")]
                Cdh,
                #[component(name = "cdi")]
                Cdi,
                #[component(name = "cdj")]
                Cdj(Vec<u8>),
                #[component(name = "cdk")]
                Cdk,
                #[component(name = "cdl")]
                Cdl,
                #[component(name = "cdm")]
                Cdm(f64),
                #[component(name = "cdn")]
                Cdn,
                #[component(name = "cdo")]
                Cdo,
                #[component(name = "cdp")]
                Cdp(String),
                #[component(name = "cdq")]
                Cdq,
                #[component(name = "cdr")]
                Cdr,
                #[component(name = "cds")]
                Cds(u8),
                #[component(name = "cdt")]
                Cdt,
                #[component(name = "cdu")]
                Cdu,
                #[component(name = "cdv")]
                Cdv(Vec<u8>),
                #[component(name = "cdw")]
                Cdw,
                #[component(name = "cdx")]
                Cdx,
                #[component(name = "cdy")]
                Cdy(f64),
                #[component(name = "cdz")]
                Cdz,
                #[component(name = "cea")]
                Cea,
                #[component(name = "ceb")]
                Ceb(String),
                #[component(name = "cec")]
                Cec,
                #[component(name = "ced")]
                Ced,
                #[component(name = "cee")]
                Cee(u8),
                #[component(name = "cef")]
                Cef,
                #[component(name = "ceg")]
                Ceg,
                #[component(name = "ceh")]
                Ceh(Vec<u8>),
                #[component(name = "cei")]
                Cei,
                #[component(name = "cej")]
                Cej,
                #[component(name = "cek")]
                Cek(f64),
                #[component(name = "cel")]
                Cel,
                #[component(name = "cem")]
                Cem,
                #[component(name = "cen")]
                Cen(String),
                #[component(name = "ceo")]
                Ceo,
                #[component(name = "cep")]
                Cep,
                #[component(name = "ceq")]
                Ceq(u8),
                #[component(name = "cer")]
                Cer,
                #[component(name = "ces")]
                Ces,
                #[component(name = "cet")]
                Cet(Vec<u8>),
                #[component(name = "ceu")]
                Ceu,
                #[component(name = "cev")]
                Cev,
                #[component(name = "cew")]
                Cew(f64),
                #[component(name = "cex")]
                Cex,
                #[component(name = "cey")]
                Cey,
                #[component(name = "cez")]
                Cez(String),
                #[component(name = "cfa")]
                Cfa,
                #[component(name = "cfb")]
                Cfb,
                #[component(name = "cfc")]
                Cfc(u8),
                #[component(name = "cfd")]
                Cfd,
                #[component(name = "cfe")]
                Cfe,
                #[component(name = "cff")]
                Cff(Vec<u8>),
                #[component(name = "cfg")]
                Cfg,
                #[component(name = "cfh")]
                Cfh,
                #[component(name = "cfi")]
                Cfi(f64),
                #[component(name = "cfj")]
                Cfj,
                #[component(name = "cfk")]
                Cfk,
                #[component(name = "cfl")]
                Cfl(String),
                #[component(name = "cfm")]
                Cfm,
                #[component(name = "cfn")]
                Cfn,
                #[component(name = "cfo")]
                Cfo(u8),
                #[component(name = "cfp")]
                Cfp,
                #[component(name = "cfq")]
                Cfq,
                #[component(name = "cfr")]
                Cfr(Vec<u8>),
                #[component(name = "cfs")]
                Cfs,
                #[component(name = "cft")]
                Cft,
                #[component(name = "cfu")]
                Cfu(f64),
                #[component(name = "cfv")]
                Cfv,
                #[component(name = "cfw")]
                Cfw,
                #[component(name = "cfx")]
                Cfx(String),
                #[component(name = "cfy")]
                Cfy,
                #[component(name = "cfz")]
                Cfz,
                #[component(name = "cga")]
                Cga(u8),
                #[component(name = "cgb")]
                Cgb,
                #[component(name = "cgc")]
                Cgc,
                #[component(name = "cgd")]
                Cgd(Vec<u8>),
                #[component(name = "cge")]
                Cge,
                #[component(name = "cgf")]
                Cgf,
                #[component(name = "cgg")]
                Cgg(f64),
                #[component(name = "cgh")]
                Cgh,
                #[component(name = "cgi")]
                Cgi,
                #[component(name = "cgj")]
                Cgj(String),
                #[component(name = "cgk")]
                Cgk,
                #[component(name = "cgl")]
                Cgl,
                #[component(name = "cgm")]
                Cgm(u8),
                #[component(name = "cgn")]
                Cgn,
                #[component(name = "cgo")]
                Cgo,
                #[component(name = "cgp")]
                Cgp(Vec<u8>),
                #[component(name = "cgq")]
                Cgq,
                #[component(name = "cgr")]
                Cgr,
                #[component(name = "cgs")]
                Cgs(f64),
                #[component(name = "cgt")]
                Cgt,
                #[component(name = "cgu")]
                Cgu,
                #[component(name = "cgv")]
                Cgv(String),
                #[component(name = "cgw")]
                Cgw,
                #[component(name = "cgx")]
                Cgx,
                #[component(name = "cgy")]
                Cgy(u8),
                #[component(name = "cgz")]
                Cgz,
                #[component(name = "cha")]
                Cha,
                #[component(name = "chb")]
                Chb(Vec<u8>),
                #[component(name = "chc")]
                Chc,
                #[component(name = "chd")]
                Chd,
                #[component(name = "che")]
                Che(f64),
                #[component(name = "chf")]
                Chf,
                #[component(name = "chg")]
                Chg,
                #[component(name = "chh")]
                Chh(String),
                #[component(name = "chi")]
                Chi,
                #[component(name = "chj")]
                Chj,
                #[component(name = "chk")]
                Chk(u8),
                #[component(name = "chl")]
                Chl,
                #[component(name = "chm")]
                Chm,
                #[component(name = "chn")]
                Chn(Vec<u8>),
                #[component(name = "cho")]
                Cho,
                #[component(name = "chp")]
                Chp,
                #[component(name = "chq")]
                Chq(f64),
                #[component(name = "chr")]
                Chr,
                #[component(name = "chs")]
                Chs,
                #[component(name = "cht")]
                Cht(String),
                #[component(name = "chu")]
                Chu,
                #[component(name = "chv")]
                Chv,
                #[component(name = "chw")]
                Chw(u8),
                #[component(name = "chx")]
                Chx,
                #[component(name = "chy")]
                Chy,
                #[component(name = "chz")]
                Chz(Vec<u8>),
                #[component(name = "cia")]
                Cia,
                #[component(name = "cib")]
                Cib,
                #[component(name = "cic")]
                Cic(f64),
                #[component(name = "cid")]
                Cid,
                #[component(name = "cie")]
                Cie,
                #[component(name = "cif")]
                Cif(String),
                #[component(name = "cig")]
                Cig,
                #[component(name = "cih")]
                Cih,
                #[component(name = "cii")]
                Cii(u8),
                #[component(name = "cij")]
                Cij,
                #[component(name = "cik")]
                Cik,
                #[component(name = "cil")]
                Cil(Vec<u8>),
                #[component(name = "cim")]
                Cim,
                #[component(name = "cin")]
                Cin,
                #[component(name = "cio")]
                Cio(f64),
                #[component(name = "cip")]
                Cip,
                #[component(name = "ciq")]
                Ciq,
                #[component(name = "cir")]
                Cir(String),
                #[component(name = "cis")]
                Cis,
                #[component(name = "cit")]
                Cit,
                #[component(name = "ciu")]
                Ciu(u8),
                #[component(name = "civ")]
                Civ,
                #[component(name = "ciw")]
                Ciw,
                #[component(name = "cix")]
                Cix(Vec<u8>),
                #[component(name = "ciy")]
                Ciy,
                #[component(name = "ciz")]
                Ciz,
                #[component(name = "cja")]
                Cja(f64),
                #[component(name = "cjb")]
                Cjb,
                #[component(name = "cjc")]
                Cjc,
                #[component(name = "cjd")]
                Cjd(String),
                #[component(name = "cje")]
                Cje,
                #[component(name = "cjf")]
                Cjf,
                #[component(name = "cjg")]
                Cjg(u8),
                #[component(name = "cjh")]
                Cjh,
                #[component(name = "cji")]
                Cji,
                #[component(name = "cjj")]
                Cjj(Vec<u8>),
                #[component(name = "cjk")]
                Cjk,
                #[component(name = "cjl")]
                Cjl,
                #[component(name = "cjm")]
                Cjm(f64),
                #[component(name = "cjn")]
                Cjn,
                #[component(name = "cjo")]
                Cjo,
                #[component(name = "cjp")]
                Cjp(String),
                #[component(name = "cjq")]
                Cjq,
                #[component(name = "cjr")]
                Cjr,
                #[component(name = "cjs")]
                Cjs(u8),
                #[component(name = "cjt")]
                Cjt,
                #[component(name = "cju")]
                Cju,
                #[component(name = "cjv")]
                Cjv(Vec<u8>),
                #[component(name = "cjw")]
                Cjw,
                #[component(name = "cjx")]
                Cjx,
                #[component(name = "cjy")]
                Cjy(f64),
                #[component(name = "cjz")]
                Cjz,
            }
            /// What a host implements for the interface `t:many-cases/many`.
            pub trait Host {
                fn f(&mut self, a: Codes, b: Vec<Codes>) -> Codes;
                fn g(&mut self, a: Things) -> Vec<Things>;
            }
            impl<_T: Host + ?Sized> Host for &mut _T {
                fn f(&mut self, a: Codes, b: Vec<Codes>) -> Codes {
                    <_T as Host>::f(self, a, b)
                }
                fn g(&mut self, a: Things) -> Vec<Things> {
                    <_T as Host>::g(self, a)
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
                            (arg0, arg1): (Codes, Vec<Codes>),
                        | -> ::windlass::Result<(Codes,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::f(host, arg0, arg1),))
                        },
                    )?;
                instance
                    .func_wrap(
                        "g",
                        move |
                            mut store: ::windlass::StoreContextMut<'_, T>,
                            (arg0,): (Things,),
                        | -> ::windlass::Result<(Vec<Things>,)> {
                            let host = &mut host_getter(store.data_mut());
                            Ok((Host::g(host, arg0),))
                        },
                    )?;
                Ok(())
            }
            /// Defines the interface `t:many-cases/many` in `linker`; `host_getter` finds what implements it in the store's data.
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
                >(&mut linker.instance("t:many-cases/many")?, host_getter)
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
    pub mod t {
        pub mod many_cases {
            /// Discriminants of more than one byte.
            pub mod many {
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(enum)]
                #[derive(Debug, Clone, Copy, PartialEq, Eq)]
                #[repr(u16)]
                pub enum Codes {
                    #[component(name = "caa")]
                    Caa,
                    #[component(name = "cab")]
                    Cab,
                    #[component(name = "cac")]
                    Cac,
                    #[component(name = "cad")]
                    Cad,
                    #[component(name = "cae")]
                    Cae,
                    #[component(name = "caf")]
                    Caf,
                    #[component(name = "cag")]
                    Cag,
                    #[component(name = "cah")]
                    Cah,
                    #[component(name = "cai")]
                    Cai,
                    #[component(name = "caj")]
                    Caj,
                    #[component(name = "cak")]
                    Cak,
                    #[component(name = "cal")]
                    Cal,
                    #[component(name = "cam")]
                    Cam,
                    #[component(name = "can")]
                    Can,
                    #[component(name = "cao")]
                    Cao,
                    #[component(name = "cap")]
                    Cap,
                    #[component(name = "caq")]
                    Caq,
                    #[component(name = "car")]
                    Car,
                    #[component(name = "cas")]
                    Cas,
                    #[component(name = "cat")]
                    Cat,
                    #[component(name = "cau")]
                    Cau,
                    #[component(name = "cav")]
                    Cav,
                    #[component(name = "caw")]
                    Caw,
                    #[component(name = "cax")]
                    Cax,
                    #[component(name = "cay")]
                    Cay,
                    #[component(name = "caz")]
                    Caz,
                    #[component(name = "cba")]
                    Cba,
                    #[component(name = "cbb")]
                    Cbb,
                    #[component(name = "cbc")]
                    Cbc,
                    #[component(name = "cbd")]
                    Cbd,
                    #[component(name = "cbe")]
                    Cbe,
                    #[component(name = "cbf")]
                    Cbf,
                    #[component(name = "cbg")]
                    Cbg,
                    #[component(name = "cbh")]
                    Cbh,
                    #[component(name = "cbi")]
                    Cbi,
                    #[component(name = "cbj")]
                    Cbj,
                    #[component(name = "cbk")]
                    Cbk,
                    #[component(name = "cbl")]
                    Cbl,
                    #[component(name = "cbm")]
                    Cbm,
                    #[component(name = "cbn")]
                    Cbn,
                    #[component(name = "cbo")]
                    Cbo,
                    #[component(name = "cbp")]
                    Cbp,
                    #[component(name = "cbq")]
                    Cbq,
                    #[component(name = "cbr")]
                    Cbr,
                    #[component(name = "cbs")]
                    Cbs,
                    #[component(name = "cbt")]
                    Cbt,
                    #[component(name = "cbu")]
                    Cbu,
                    #[component(name = "cbv")]
                    Cbv,
                    #[component(name = "cbw")]
                    Cbw,
                    #[component(name = "cbx")]
                    Cbx,
                    #[component(name = "cby")]
                    Cby,
                    #[component(name = "cbz")]
                    Cbz,
                    #[component(name = "cca")]
                    Cca,
                    #[component(name = "ccb")]
                    Ccb,
                    #[component(name = "ccc")]
                    Ccc,
                    #[component(name = "ccd")]
                    Ccd,
                    #[component(name = "cce")]
                    Cce,
                    #[component(name = "ccf")]
                    Ccf,
                    #[component(name = "ccg")]
                    Ccg,
                    #[component(name = "cch")]
                    Cch,
                    #[component(name = "cci")]
                    Cci,
                    #[component(name = "ccj")]
                    Ccj,
                    #[component(name = "cck")]
                    Cck,
                    #[component(name = "ccl")]
                    Ccl,
                    #[component(name = "ccm")]
                    Ccm,
                    #[component(name = "ccn")]
                    Ccn,
                    #[component(name = "cco")]
                    Cco,
                    #[component(name = "ccp")]
                    Ccp,
                    #[component(name = "ccq")]
                    Ccq,
                    #[component(name = "ccr")]
                    Ccr,
                    #[component(name = "ccs")]
                    Ccs,
                    #[component(name = "cct")]
                    Cct,
                    #[component(name = "ccu")]
                    Ccu,
                    #[component(name = "ccv")]
                    Ccv,
                    #[component(name = "ccw")]
                    Ccw,
                    #[component(name = "ccx")]
                    Ccx,
                    #[component(name = "ccy")]
                    Ccy,
                    #[component(name = "ccz")]
                    Ccz,
                    #[component(name = "cda")]
                    Cda,
                    #[component(name = "cdb")]
                    Cdb,
                    #[component(name = "cdc")]
                    Cdc,
                    #[component(name = "cdd")]
                    Cdd,
                    #[component(name = "cde")]
                    Cde,
                    #[component(name = "cdf")]
                    Cdf,
                    #[component(name = "cdg")]
                    Cdg,
                    #[component(name = "cdh")]
                    Cdh,
                    #[component(name = "cdi")]
                    Cdi,
                    #[component(name = "cdj")]
                    Cdj,
                    #[component(name = "cdk")]
                    Cdk,
                    #[component(name = "cdl")]
                    Cdl,
                    #[component(name = "cdm")]
                    Cdm,
                    #[component(name = "cdn")]
                    Cdn,
                    #[component(name = "cdo")]
                    Cdo,
                    #[component(name = "cdp")]
                    Cdp,
                    #[component(name = "cdq")]
                    Cdq,
                    #[component(name = "cdr")]
                    Cdr,
                    #[component(name = "cds")]
                    Cds,
                    #[component(name = "cdt")]
                    Cdt,
                    #[component(name = "cdu")]
                    Cdu,
                    #[component(name = "cdv")]
                    Cdv,
                    #[component(name = "cdw")]
                    Cdw,
                    #[component(name = "cdx")]
                    Cdx,
                    #[component(name = "cdy")]
                    Cdy,
                    #[component(name = "cdz")]
                    Cdz,
                    #[component(name = "cea")]
                    Cea,
                    #[component(name = "ceb")]
                    Ceb,
                    #[component(name = "cec")]
                    Cec,
                    #[component(name = "ced")]
                    Ced,
                    #[component(name = "cee")]
                    Cee,
                    #[component(name = "cef")]
                    Cef,
                    #[component(name = "ceg")]
                    Ceg,
                    #[component(name = "ceh")]
                    Ceh,
                    #[component(name = "cei")]
                    Cei,
                    #[component(name = "cej")]
                    Cej,
                    #[component(name = "cek")]
                    Cek,
                    #[component(name = "cel")]
                    Cel,
                    #[component(name = "cem")]
                    Cem,
                    #[component(name = "cen")]
                    Cen,
                    #[component(name = "ceo")]
                    Ceo,
                    #[component(name = "cep")]
                    Cep,
                    #[component(name = "ceq")]
                    Ceq,
                    #[component(name = "cer")]
                    Cer,
                    #[component(name = "ces")]
                    Ces,
                    #[component(name = "cet")]
                    Cet,
                    #[component(name = "ceu")]
                    Ceu,
                    #[component(name = "cev")]
                    Cev,
                    #[component(name = "cew")]
                    Cew,
                    #[component(name = "cex")]
                    Cex,
                    #[component(name = "cey")]
                    Cey,
                    #[component(name = "cez")]
                    Cez,
                    #[component(name = "cfa")]
                    Cfa,
                    #[component(name = "cfb")]
                    Cfb,
                    #[component(name = "cfc")]
                    Cfc,
                    #[component(name = "cfd")]
                    Cfd,
                    #[component(name = "cfe")]
                    Cfe,
                    #[component(name = "cff")]
                    Cff,
                    #[component(name = "cfg")]
                    Cfg,
                    #[component(name = "cfh")]
                    Cfh,
                    #[component(name = "cfi")]
                    Cfi,
                    #[component(name = "cfj")]
                    Cfj,
                    #[component(name = "cfk")]
                    Cfk,
                    #[component(name = "cfl")]
                    Cfl,
                    #[component(name = "cfm")]
                    Cfm,
                    #[component(name = "cfn")]
                    Cfn,
                    #[component(name = "cfo")]
                    Cfo,
                    #[component(name = "cfp")]
                    Cfp,
                    #[component(name = "cfq")]
                    Cfq,
                    #[component(name = "cfr")]
                    Cfr,
                    #[component(name = "cfs")]
                    Cfs,
                    #[component(name = "cft")]
                    Cft,
                    #[component(name = "cfu")]
                    Cfu,
                    #[component(name = "cfv")]
                    Cfv,
                    #[component(name = "cfw")]
                    Cfw,
                    #[component(name = "cfx")]
                    Cfx,
                    #[component(name = "cfy")]
                    Cfy,
                    #[component(name = "cfz")]
                    Cfz,
                    #[component(name = "cga")]
                    Cga,
                    #[component(name = "cgb")]
                    Cgb,
                    #[component(name = "cgc")]
                    Cgc,
                    #[component(name = "cgd")]
                    Cgd,
                    #[component(name = "cge")]
                    Cge,
                    #[component(name = "cgf")]
                    Cgf,
                    #[component(name = "cgg")]
                    Cgg,
                    #[component(name = "cgh")]
                    Cgh,
                    #[component(name = "cgi")]
                    Cgi,
                    #[component(name = "cgj")]
                    Cgj,
                    #[component(name = "cgk")]
                    Cgk,
                    #[component(name = "cgl")]
                    Cgl,
                    #[component(name = "cgm")]
                    Cgm,
                    #[component(name = "cgn")]
                    Cgn,
                    #[component(name = "cgo")]
                    Cgo,
                    #[component(name = "cgp")]
                    Cgp,
                    #[component(name = "cgq")]
                    Cgq,
                    #[component(name = "cgr")]
                    Cgr,
                    #[component(name = "cgs")]
                    Cgs,
                    #[component(name = "cgt")]
                    Cgt,
                    #[component(name = "cgu")]
                    Cgu,
                    #[component(name = "cgv")]
                    Cgv,
                    #[component(name = "cgw")]
                    Cgw,
                    #[component(name = "cgx")]
                    Cgx,
                    #[component(name = "cgy")]
                    Cgy,
                    #[component(name = "cgz")]
                    Cgz,
                    #[component(name = "cha")]
                    Cha,
                    #[component(name = "chb")]
                    Chb,
                    #[component(name = "chc")]
                    Chc,
                    #[component(name = "chd")]
                    Chd,
                    #[component(name = "che")]
                    Che,
                    #[component(name = "chf")]
                    Chf,
                    #[component(name = "chg")]
                    Chg,
                    #[component(name = "chh")]
                    Chh,
                    #[component(name = "chi")]
                    Chi,
                    #[component(name = "chj")]
                    Chj,
                    #[component(name = "chk")]
                    Chk,
                    #[component(name = "chl")]
                    Chl,
                    #[component(name = "chm")]
                    Chm,
                    #[component(name = "chn")]
                    Chn,
                    #[component(name = "cho")]
                    Cho,
                    #[component(name = "chp")]
                    Chp,
                    #[component(name = "chq")]
                    Chq,
                    #[component(name = "chr")]
                    Chr,
                    #[component(name = "chs")]
                    Chs,
                    #[component(name = "cht")]
                    Cht,
                    #[component(name = "chu")]
                    Chu,
                    #[component(name = "chv")]
                    Chv,
                    #[component(name = "chw")]
                    Chw,
                    #[component(name = "chx")]
                    Chx,
                    #[component(name = "chy")]
                    Chy,
                    #[component(name = "chz")]
                    Chz,
                    #[component(name = "cia")]
                    Cia,
                    #[component(name = "cib")]
                    Cib,
                    #[component(name = "cic")]
                    Cic,
                    #[component(name = "cid")]
                    Cid,
                    #[component(name = "cie")]
                    Cie,
                    #[component(name = "cif")]
                    Cif,
                    #[component(name = "cig")]
                    Cig,
                    #[component(name = "cih")]
                    Cih,
                    #[component(name = "cii")]
                    Cii,
                    #[component(name = "cij")]
                    Cij,
                    #[component(name = "cik")]
                    Cik,
                    #[component(name = "cil")]
                    Cil,
                    #[component(name = "cim")]
                    Cim,
                    #[component(name = "cin")]
                    Cin,
                    #[component(name = "cio")]
                    Cio,
                    #[component(name = "cip")]
                    Cip,
                    #[component(name = "ciq")]
                    Ciq,
                    #[component(name = "cir")]
                    Cir,
                    #[component(name = "cis")]
                    Cis,
                    #[component(name = "cit")]
                    Cit,
                    #[component(name = "ciu")]
                    Ciu,
                    #[component(name = "civ")]
                    Civ,
                    #[component(name = "ciw")]
                    Ciw,
                    #[component(name = "cix")]
                    Cix,
                    #[component(name = "ciy")]
                    Ciy,
                    #[component(name = "ciz")]
                    Ciz,
                    #[component(name = "cja")]
                    Cja,
                    #[component(name = "cjb")]
                    Cjb,
                    #[component(name = "cjc")]
                    Cjc,
                    #[component(name = "cjd")]
                    Cjd,
                    #[component(name = "cje")]
                    Cje,
                    #[component(name = "cjf")]
                    Cjf,
                    #[component(name = "cjg")]
                    Cjg,
                    #[component(name = "cjh")]
                    Cjh,
                    #[component(name = "cji")]
                    Cji,
                    #[component(name = "cjj")]
                    Cjj,
                    #[component(name = "cjk")]
                    Cjk,
                    #[component(name = "cjl")]
                    Cjl,
                    #[component(name = "cjm")]
                    Cjm,
                    #[component(name = "cjn")]
                    Cjn,
                    #[component(name = "cjo")]
                    Cjo,
                    #[component(name = "cjp")]
                    Cjp,
                    #[component(name = "cjq")]
                    Cjq,
                    #[component(name = "cjr")]
                    Cjr,
                    #[component(name = "cjs")]
                    Cjs,
                    #[component(name = "cjt")]
                    Cjt,
                    #[component(name = "cju")]
                    Cju,
                    #[component(name = "cjv")]
                    Cjv,
                    #[component(name = "cjw")]
                    Cjw,
                    #[component(name = "cjx")]
                    Cjx,
                    #[component(name = "cjy")]
                    Cjy,
                    #[component(name = "cjz")]
                    Cjz,
                    #[component(name = "cka")]
                    Cka,
                    #[component(name = "ckb")]
                    Ckb,
                    #[component(name = "ckc")]
                    Ckc,
                    #[component(name = "ckd")]
                    Ckd,
                    #[component(name = "cke")]
                    Cke,
                    #[component(name = "ckf")]
                    Ckf,
                    #[component(name = "ckg")]
                    Ckg,
                    #[component(name = "ckh")]
                    Ckh,
                    #[component(name = "cki")]
                    Cki,
                    #[component(name = "ckj")]
                    Ckj,
                    #[component(name = "ckk")]
                    Ckk,
                    #[component(name = "ckl")]
                    Ckl,
                    #[component(name = "ckm")]
                    Ckm,
                    #[component(name = "ckn")]
                    Ckn,
                    #[component(name = "cko")]
                    Cko,
                    #[component(name = "ckp")]
                    Ckp,
                    #[component(name = "ckq")]
                    Ckq,
                    #[component(name = "ckr")]
                    Ckr,
                    #[component(name = "cks")]
                    Cks,
                    #[component(name = "ckt")]
                    Ckt,
                    #[component(name = "cku")]
                    Cku,
                    #[component(name = "ckv")]
                    Ckv,
                    #[component(name = "ckw")]
                    Ckw,
                    #[component(name = "ckx")]
                    Ckx,
                    #[component(name = "cky")]
                    Cky,
                    #[component(name = "ckz")]
                    Ckz,
                    #[component(name = "cla")]
                    Cla,
                    #[component(name = "clb")]
                    Clb,
                    #[component(name = "clc")]
                    Clc,
                    #[component(name = "cld")]
                    Cld,
                    #[component(name = "cle")]
                    Cle,
                    #[component(name = "clf")]
                    Clf,
                    #[component(name = "clg")]
                    Clg,
                    #[component(name = "clh")]
                    Clh,
                    #[component(name = "cli")]
                    Cli,
                    #[component(name = "clj")]
                    Clj,
                    #[component(name = "clk")]
                    Clk,
                    #[component(name = "cll")]
                    Cll,
                    #[component(name = "clm")]
                    Clm,
                    #[component(name = "cln")]
                    Cln,
                }
                #[derive(
                    ::windlass::component::ComponentType,
                    ::windlass::component::Lift,
                    ::windlass::component::Lower
                )]
                #[component(variant)]
                #[derive(Debug, Clone)]
                pub enum Things {
                    #[component(name = "caa")]
                    Caa(u8),
                    #[component(name = "cab")]
                    Cab,
                    #[component(name = "cac")]
                    Cac,
                    #[component(name = "cad")]
                    Cad(Vec<u8>),
                    #[component(name = "cae")]
                    Cae,
                    #[component(name = "caf")]
                    Caf,
                    #[component(name = "cag")]
                    Cag(f64),
                    #[component(name = "cah")]
                    Cah,
                    #[component(name = "cai")]
                    Cai,
                    #[component(name = "caj")]
                    Caj(String),
                    #[component(name = "cak")]
                    Cak,
                    #[component(name = "cal")]
                    Cal,
                    #[component(name = "cam")]
                    Cam(u8),
                    #[component(name = "can")]
                    Can,
                    #[component(name = "cao")]
                    Cao,
                    #[component(name = "cap")]
                    Cap(Vec<u8>),
                    #[component(name = "caq")]
                    Caq,
                    #[component(name = "car")]
                    Car,
                    #[component(name = "cas")]
                    Cas(f64),
                    #[component(name = "cat")]
                    Cat,
                    #[component(name = "cau")]
                    Cau,
                    #[component(name = "cav")]
                    Cav(String),
                    #[component(name = "caw")]
                    Caw,
                    #[component(name = "cax")]
                    Cax,
                    #[component(name = "cay")]
                    Cay(u8),
                    #[component(name = "caz")]
                    Caz,
                    #[component(name = "cba")]
                    Cba,
                    #[component(name = "cbb")]
                    Cbb(Vec<u8>),
                    #[component(name = "cbc")]
                    Cbc,
                    #[component(name = "cbd")]
                    Cbd,
                    #[component(name = "cbe")]
                    Cbe(f64),
                    #[component(name = "cbf")]
                    Cbf,
                    #[component(name = "cbg")]
                    Cbg,
                    #[component(name = "cbh")]
                    Cbh(String),
                    #[component(name = "cbi")]
                    Cbi,
                    #[component(name = "cbj")]
                    Cbj,
                    #[component(name = "cbk")]
                    Cbk(u8),
                    #[component(name = "cbl")]
                    Cbl,
                    #[component(name = "cbm")]
                    Cbm,
                    #[component(name = "cbn")]
                    Cbn(Vec<u8>),
                    #[component(name = "cbo")]
                    Cbo,
                    #[component(name = "cbp")]
                    Cbp,
                    #[component(name = "cbq")]
                    Cbq(f64),
                    #[component(name = "cbr")]
                    Cbr,
                    #[component(name = "cbs")]
                    Cbs,
                    #[component(name = "cbt")]
                    Cbt(String),
                    #[component(name = "cbu")]
                    Cbu,
                    #[component(name = "cbv")]
                    Cbv,
                    #[component(name = "cbw")]
                    Cbw(u8),
                    #[component(name = "cbx")]
                    Cbx,
                    #[component(name = "cby")]
                    Cby,
                    #[component(name = "cbz")]
                    Cbz(Vec<u8>),
                    #[component(name = "cca")]
                    Cca,
                    #[component(name = "ccb")]
                    Ccb,
                    #[component(name = "ccc")]
                    Ccc(f64),
                    #[component(name = "ccd")]
                    Ccd,
                    #[component(name = "cce")]
                    Cce,
                    #[component(name = "ccf")]
                    Ccf(String),
                    #[component(name = "ccg")]
                    Ccg,
                    #[component(name = "cch")]
                    Cch,
                    #[component(name = "cci")]
                    Cci(u8),
                    #[component(name = "ccj")]
                    Ccj,
                    #[component(name = "cck")]
                    Cck,
                    #[component(name = "ccl")]
                    Ccl(Vec<u8>),
                    #[component(name = "ccm")]
                    Ccm,
                    #[component(name = "ccn")]
                    Ccn,
                    #[component(name = "cco")]
                    Cco(f64),
                    #[component(name = "ccp")]
                    Ccp,
                    #[component(name = "ccq")]
                    Ccq,
                    #[component(name = "ccr")]
                    Ccr(String),
                    #[component(name = "ccs")]
                    Ccs,
                    #[component(name = "cct")]
                    Cct,
                    #[component(name = "ccu")]
                    Ccu(u8),
                    #[component(name = "ccv")]
                    Ccv,
                    #[component(name = "ccw")]
                    Ccw,
                    #[component(name = "ccx")]
                    Ccx(Vec<u8>),
                    #[component(name = "ccy")]
                    Ccy,
                    #[component(name = "ccz")]
                    Ccz,
                    #[component(name = "cda")]
                    Cda(f64),
                    #[component(name = "cdb")]
                    Cdb,
                    #[component(name = "cdc")]
                    Cdc,
                    #[component(name = "cdd")]
                    Cdd(String),
                    #[component(name = "cde")]
                    Cde,
                    #[component(name = "cdf")]
                    Cdf,
                    #[component(name = "cdg")]
                    Cdg(u8),
                    #[component(name = "cdh")]
                    Cdh,
                    #[component(name = "cdi")]
                    Cdi,
                    #[component(name = "cdj")]
                    Cdj(Vec<u8>),
                    #[component(name = "cdk")]
                    Cdk,
                    #[component(name = "cdl")]
                    Cdl,
                    #[component(name = "cdm")]
                    Cdm(f64),
                    #[component(name = "cdn")]
                    Cdn,
                    #[component(name = "cdo")]
                    Cdo,
                    #[component(name = "cdp")]
                    Cdp(String),
                    #[component(name = "cdq")]
                    Cdq,
                    #[component(name = "cdr")]
                    Cdr,
                    #[component(name = "cds")]
                    Cds(u8),
                    #[component(name = "cdt")]
                    Cdt,
                    #[component(name = "cdu")]
                    Cdu,
                    #[component(name = "cdv")]
                    Cdv(Vec<u8>),
                    #[component(name = "cdw")]
                    Cdw,
                    #[component(name = "cdx")]
                    Cdx,
                    #[component(name = "cdy")]
                    Cdy(f64),
                    #[component(name = "cdz")]
                    Cdz,
                    #[component(name = "cea")]
                    Cea,
                    #[component(name = "ceb")]
                    Ceb(String),
                    #[component(name = "cec")]
                    Cec,
                    #[component(name = "ced")]
                    Ced,
                    #[component(name = "cee")]
                    Cee(u8),
                    #[component(name = "cef")]
                    Cef,
                    #[component(name = "ceg")]
                    Ceg,
                    #[component(name = "ceh")]
                    Ceh(Vec<u8>),
                    #[component(name = "cei")]
                    Cei,
                    #[component(name = "cej")]
                    Cej,
                    #[component(name = "cek")]
                    Cek(f64),
                    #[component(name = "cel")]
                    Cel,
                    #[component(name = "cem")]
                    Cem,
                    #[component(name = "cen")]
                    Cen(String),
                    #[component(name = "ceo")]
                    Ceo,
                    #[component(name = "cep")]
                    Cep,
                    #[component(name = "ceq")]
                    Ceq(u8),
                    #[component(name = "cer")]
                    Cer,
                    #[component(name = "ces")]
                    Ces,
                    #[component(name = "cet")]
                    Cet(Vec<u8>),
                    #[component(name = "ceu")]
                    Ceu,
                    #[component(name = "cev")]
                    Cev,
                    #[component(name = "cew")]
                    Cew(f64),
                    #[component(name = "cex")]
                    Cex,
                    #[component(name = "cey")]
                    Cey,
                    #[component(name = "cez")]
                    Cez(String),
                    #[component(name = "cfa")]
                    Cfa,
                    #[component(name = "cfb")]
                    Cfb,
                    #[component(name = "cfc")]
                    Cfc(u8),
                    #[component(name = "cfd")]
                    Cfd,
                    #[component(name = "cfe")]
                    Cfe,
                    #[component(name = "cff")]
                    Cff(Vec<u8>),
                    #[component(name = "cfg")]
                    Cfg,
                    #[component(name = "cfh")]
                    Cfh,
                    #[component(name = "cfi")]
                    Cfi(f64),
                    #[component(name = "cfj")]
                    Cfj,
                    #[component(name = "cfk")]
                    Cfk,
                    #[component(name = "cfl")]
                    Cfl(String),
                    #[component(name = "cfm")]
                    Cfm,
                    #[component(name = "cfn")]
                    Cfn,
                    #[component(name = "cfo")]
                    Cfo(u8),
                    #[component(name = "cfp")]
                    Cfp,
                    #[component(name = "cfq")]
                    Cfq,
                    #[component(name = "cfr")]
                    Cfr(Vec<u8>),
                    #[component(name = "cfs")]
                    Cfs,
                    #[component(name = "cft")]
                    Cft,
                    #[component(name = "cfu")]
                    Cfu(f64),
                    #[component(name = "cfv")]
                    Cfv,
                    #[component(name = "cfw")]
                    Cfw,
                    #[component(name = "cfx")]
                    Cfx(String),
                    #[component(name = "cfy")]
                    Cfy,
                    #[component(name = "cfz")]
                    Cfz,
                    #[component(name = "cga")]
                    Cga(u8),
                    #[component(name = "cgb")]
                    Cgb,
                    #[component(name = "cgc")]
                    Cgc,
                    #[component(name = "cgd")]
                    Cgd(Vec<u8>),
                    #[component(name = "cge")]
                    Cge,
                    #[component(name = "cgf")]
                    Cgf,
                    #[component(name = "cgg")]
                    Cgg(f64),
                    #[component(name = "cgh")]
                    Cgh,
                    #[component(name = "cgi")]
                    Cgi,
                    #[component(name = "cgj")]
                    Cgj(String),
                    #[component(name = "cgk")]
                    Cgk,
                    #[component(name = "cgl")]
                    Cgl,
                    #[component(name = "cgm")]
                    Cgm(u8),
                    #[component(name = "cgn")]
                    Cgn,
                    #[component(name = "cgo")]
                    Cgo,
                    #[component(name = "cgp")]
                    Cgp(Vec<u8>),
                    #[component(name = "cgq")]
                    Cgq,
                    #[component(name = "cgr")]
                    Cgr,
                    #[component(name = "cgs")]
                    Cgs(f64),
                    #[component(name = "cgt")]
                    Cgt,
                    #[component(name = "cgu")]
                    Cgu,
                    #[component(name = "cgv")]
                    Cgv(String),
                    #[component(name = "cgw")]
                    Cgw,
                    #[component(name = "cgx")]
                    Cgx,
                    #[component(name = "cgy")]
                    Cgy(u8),
                    #[component(name = "cgz")]
                    Cgz,
                    #[component(name = "cha")]
                    Cha,
                    #[component(name = "chb")]
                    Chb(Vec<u8>),
                    #[component(name = "chc")]
                    Chc,
                    #[component(name = "chd")]
                    Chd,
                    #[component(name = "che")]
                    Che(f64),
                    #[component(name = "chf")]
                    Chf,
                    #[component(name = "chg")]
                    Chg,
                    #[component(name = "chh")]
                    Chh(String),
                    #[component(name = "chi")]
                    Chi,
                    #[component(name = "chj")]
                    Chj,
                    #[component(name = "chk")]
                    Chk(u8),
                    #[component(name = "chl")]
                    Chl,
                    #[component(name = "chm")]
                    Chm,
                    #[component(name = "chn")]
                    Chn(Vec<u8>),
                    #[component(name = "cho")]
                    Cho,
                    #[component(name = "chp")]
                    Chp,
                    #[component(name = "chq")]
                    Chq(f64),
                    #[component(name = "chr")]
                    Chr,
                    #[component(name = "chs")]
                    Chs,
                    #[component(name = "cht")]
                    Cht(String),
                    #[component(name = "chu")]
                    Chu,
                    #[component(name = "chv")]
                    Chv,
                    #[component(name = "chw")]
                    Chw(u8),
                    #[component(name = "chx")]
                    Chx,
                    #[component(name = "chy")]
                    Chy,
                    #[component(name = "chz")]
                    Chz(Vec<u8>),
                    #[component(name = "cia")]
                    Cia,
                    #[component(name = "cib")]
                    Cib,
                    #[component(name = "cic")]
                    Cic(f64),
                    #[component(name = "cid")]
                    Cid,
                    #[component(name = "cie")]
                    Cie,
                    #[component(name = "cif")]
                    Cif(String),
                    #[component(name = "cig")]
                    Cig,
                    #[component(name = "cih")]
                    Cih,
                    #[component(name = "cii")]
                    Cii(u8),
                    #[component(name = "cij")]
                    Cij,
                    #[component(name = "cik")]
                    Cik,
                    #[component(name = "cil")]
                    Cil(Vec<u8>),
                    #[component(name = "cim")]
                    Cim,
                    #[component(name = "cin")]
                    Cin,
                    #[component(name = "cio")]
                    Cio(f64),
                    #[component(name = "cip")]
                    Cip,
                    #[component(name = "ciq")]
                    Ciq,
                    #[component(name = "cir")]
                    Cir(String),
                    #[component(name = "cis")]
                    Cis,
                    #[component(name = "cit")]
                    Cit,
                    #[component(name = "ciu")]
                    Ciu(u8),
                    #[component(name = "civ")]
                    Civ,
                    #[component(name = "ciw")]
                    Ciw,
                    #[component(name = "cix")]
                    Cix(Vec<u8>),
                    #[component(name = "ciy")]
                    Ciy,
                    #[component(name = "ciz")]
                    Ciz,
                    #[component(name = "cja")]
                    Cja(f64),
                    #[component(name = "cjb")]
                    Cjb,
                    #[component(name = "cjc")]
                    Cjc,
                    #[component(name = "cjd")]
                    Cjd(String),
                    #[component(name = "cje")]
                    Cje,
                    #[component(name = "cjf")]
                    Cjf,
                    #[component(name = "cjg")]
                    Cjg(u8),
                    #[component(name = "cjh")]
                    Cjh,
                    #[component(name = "cji")]
                    Cji,
                    #[component(name = "cjj")]
                    Cjj(Vec<u8>),
                    #[component(name = "cjk")]
                    Cjk,
                    #[component(name = "cjl")]
                    Cjl,
                    #[component(name = "cjm")]
                    Cjm(f64),
                    #[component(name = "cjn")]
                    Cjn,
                    #[component(name = "cjo")]
                    Cjo,
                    #[component(name = "cjp")]
                    Cjp(String),
                    #[component(name = "cjq")]
                    Cjq,
                    #[component(name = "cjr")]
                    Cjr,
                    #[component(name = "cjs")]
                    Cjs(u8),
                    #[component(name = "cjt")]
                    Cjt,
                    #[component(name = "cju")]
                    Cju,
                    #[component(name = "cjv")]
                    Cjv(Vec<u8>),
                    #[component(name = "cjw")]
                    Cjw,
                    #[component(name = "cjx")]
                    Cjx,
                    #[component(name = "cjy")]
                    Cjy(f64),
                    #[component(name = "cjz")]
                    Cjz,
                }
                /// The functions of the exported interface `t:many-cases/many` of one instance.
                #[derive(Clone)]
                pub struct Guest {
                    f: ::windlass::component::TypedFunc<
                        (Codes, &'static [Codes]),
                        (Codes,),
                    >,
                    g: ::windlass::component::TypedFunc<
                        (&'static Things,),
                        (Vec<Things>,),
                    >,
                }
                /// Where a component keeps the functions of its export `t:many-cases/many`.
                #[derive(Clone)]
                pub struct GuestIndices {
                    f: ::windlass::component::ComponentExportIndex,
                    g: ::windlass::component::ComponentExportIndex,
                }
                impl GuestIndices {
                    /// Looks up every function by name.
                    pub fn new<_T: 'static>(
                        instance_pre: &::windlass::component::InstancePre<_T>,
                    ) -> ::windlass::Result<GuestIndices> {
                        let component = instance_pre.component();
                        let instance = component
                            .get_export_index(None, "t:many-cases/many")
                            .ok_or_else(|| {
                                ::windlass::format_err!(
                                    "the component does not export the interface `t:many-cases/many`"
                                )
                            })?;
                        let function = |name: &str| {
                            component
                                .get_export_index(Some(&instance), name)
                                .ok_or_else(|| {
                                    ::windlass::format_err!(
                                        "the interface `t:many-cases/many` that the component exports has no function `{name}`"
                                    )
                                })
                        };
                        Ok(GuestIndices {
                            f: function("f")?,
                            g: function("g")?,
                        })
                    }
                    /// Takes the functions from an instance and checks their types.
                    pub fn load(
                        &self,
                        mut store: impl ::windlass::AsContextMut,
                        instance: &::windlass::component::Instance,
                    ) -> ::windlass::Result<Guest> {
                        Ok(Guest {
                            f: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.f),
                                "the exported function `f` of `t:many-cases/many`",
                            )?,
                            g: ::windlass::error::Context::context(
                                instance.get_typed_func(&mut store, &self.g),
                                "the exported function `g` of `t:many-cases/many`",
                            )?,
                        })
                    }
                }
                impl Guest {
                    pub fn call_f(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: Codes,
                        b: &[Codes],
                    ) -> ::windlass::Result<Codes> {
                        let (result,) = self.f.call(store, (a, b))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_f`].
                    pub fn func_f(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (Codes, &'static [Codes]),
                        (Codes,),
                    > {
                        self.f
                    }
                    pub fn call_g(
                        &self,
                        store: impl ::windlass::AsContextMut,
                        a: &Things,
                    ) -> ::windlass::Result<Vec<Things>> {
                        let (result,) = self.g.call(store, (a,))?;
                        Ok(result)
                    }
                    /// The function behind [`Self::call_g`].
                    pub fn func_g(
                        &self,
                    ) -> ::windlass::component::TypedFunc<
                        (&'static Things,),
                        (Vec<Things>,),
                    > {
                        self.g
                    }
                }
            }
        }
    }
}
