//! Flags that `flags!` refuses.

windlass::component::flags! {
    Twice {
        #[component(name = "a")]
        const A;
        #[component(name = "a")]
        const B;
    }
}

windlass::component::flags! {
    Unknown {
        #[component(value = 3)]
        const A;
    }
}

windlass::component::flags! {
    Value {
        const A = 1;
    }
}

windlass::component::flags! {
    Many {
        const A0; const A1; const A2; const A3; const A4; const A5; const A6; const A7; const A8; const A9; const A10;
        const B0; const B1; const B2; const B3; const B4; const B5; const B6; const B7; const B8; const B9; const B10;
        const C0; const C1; const C2; const C3; const C4; const C5; const C6; const C7; const C8; const C9; const C10;
    }
}

fn main() {}
