//! Files and lines, out of debug information that is written here.

use crate::guest::{backtrace, failure, shape, with_sections};
use gimli::write::{Address, AttributeValue, Dwarf, EndianVec, LineProgram, LineString, Sections, Unit};
use gimli::{Encoding, Format, LineEncoding, LittleEndian};
use windlass::component::{Component, Linker};
use windlass::{Config, Engine, Error, Module, Result, Store, WasmBacktraceDetails};

const SHOP: &str = r#"(module $shop
    (func $price (param i32) (result i32) (i32.div_u (i32.const 100) (local.get 0)))
    (func $total (export "total") (drop (call $price (i32.const 0)))))"#;

fn engine(details: WasmBacktraceDetails) -> Engine {
    Engine::new(Config::new().wasm_backtrace_details(details)).expect("an engine")
}

/// Where the contents of the code section start.
fn code_start(binary: &[u8]) -> usize {
    let mut at = 8;
    loop {
        let (id, mut size, mut shift) = (binary[at], 0_usize, 0);
        at += 1;
        loop {
            let byte = binary[at];
            at += 1;
            size |= usize::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 {
                break;
            }
        }
        if id == 10 {
            return at;
        }
        at += size;
    }
}

/// Debug information of `SHOP`: the division is that of `shop::divide` of another file, inlined in `price`.
fn dwarf(binary: &[u8], version: u16) -> Result<Vec<(String, Vec<u8>)>> {
    // Where the functions lie, the trap says.
    let plain = engine(WasmBacktraceDetails::Disable);
    let error = failure(&mut Store::new(&plain, ()), &Module::new(&plain, binary)?, "total")?;
    let frames: Vec<_> = backtrace(&error)
        .frames()
        .iter()
        .map(|frame| {
            let at = (frame.module_offset().expect("known") - code_start(binary)) as u64;
            (at - frame.func_offset().expect("known") as u64, at)
        })
        .collect();
    let [(price, division), (total, call)] = frames[..] else { panic!("two frames") };

    let encoding = Encoding { address_size: 4, format: Format::Dwarf32, version };
    let mut dwarf = Dwarf::new();
    let mut text = |text: &str| LineString::new(text, encoding, &mut dwarf.line_strings);
    let (src, shop, math) = (text("/src"), text("shop.rs"), text("math.rs"));
    let mut lines = LineProgram::new(encoding, LineEncoding::default(), src, None, shop.clone(), None);
    let src = lines.default_directory();
    let (shop, math) = (lines.add_file(shop, src, None), lines.add_file(math, src, None));
    for (begin, rows) in
        [(price, vec![(price, shop, 6, 1), (division, math, 3, 14)]), (total, vec![(total, shop, 11, 1), (call, shop, 12, 5)])]
    {
        lines.begin_sequence(Some(Address::Constant(begin)));
        for (address, file, line, column) in &rows {
            let row = lines.row();
            (row.address_offset, row.file, row.line, row.column) = (address - begin, *file, *line, *column);
            lines.generate_row();
        }
        lines.end_sequence(rows[1].0 - begin + 1);
    }
    let unit = dwarf.units.add(Unit::new(encoding, lines));
    let names = ["price", "_ZN4shop6divide17h0123456789abcdefE", "total"].map(|name| AttributeValue::StringRef(dwarf.strings.add(name)));
    let [price_name, divide_name, total_name] = names;
    let directory = AttributeValue::StringRef(dwarf.strings.add("/src"));
    let unit = dwarf.units.get_mut(unit);
    let root = unit.root();
    unit.get_mut(root).set(gimli::DW_AT_comp_dir, directory);
    let function = |unit: &mut Unit, parent, tag, begin: u64, end: u64, name: (gimli::DwAt, AttributeValue)| {
        let id = unit.add(parent, tag);
        let entry = unit.get_mut(id);
        entry.set(gimli::DW_AT_low_pc, AttributeValue::Address(Address::Constant(begin)));
        entry.set(gimli::DW_AT_high_pc, AttributeValue::Udata(end - begin));
        entry.set(name.0, name.1);
        id
    };
    let origin = unit.add(root, gimli::DW_TAG_subprogram);
    unit.get_mut(origin).set(gimli::DW_AT_linkage_name, divide_name);
    let within = function(unit, root, gimli::DW_TAG_subprogram, price, division + 1, (gimli::DW_AT_name, price_name));
    let origin = (gimli::DW_AT_abstract_origin, AttributeValue::UnitRef(origin));
    let inlined = function(unit, within, gimli::DW_TAG_inlined_subroutine, division, division + 1, origin);
    unit.get_mut(inlined).set(gimli::DW_AT_call_file, AttributeValue::FileIndex(Some(shop)));
    unit.get_mut(inlined).set(gimli::DW_AT_call_line, AttributeValue::Udata(7));
    unit.get_mut(inlined).set(gimli::DW_AT_call_column, AttributeValue::Udata(9));
    function(unit, root, gimli::DW_TAG_subprogram, total, call + 1, (gimli::DW_AT_name, total_name));

    let mut sections = Sections::new(EndianVec::new(LittleEndian));
    dwarf.write(&mut sections)?;
    let mut written = Vec::new();
    sections.for_each(|id, bytes| {
        written.push((id.name().to_owned(), bytes.slice().to_vec()));
        Ok::<_, Error>(())
    })?;
    Ok(written)
}

fn shop(version: u16) -> Result<Vec<u8>> {
    let binary = wat::parse_str(SHOP)?;
    let sections = dwarf(&binary, version)?;
    let sections: Vec<_> = sections.iter().map(|(name, bytes)| (&**name, &**bytes)).collect();
    Ok(with_sections(binary, &sections))
}

const PRINTED: &str = "\
wasm trap: integer divide by zero
wasm backtrace:
    0: - shop!shop::divide
                  at /src/math.rs:3:14
              - shop!price
                  at /src/shop.rs:7:9
    1: - shop!total
                  at /src/shop.rs:12:5";

#[test]
fn a_person_finds_the_line() -> Result<()> {
    let engine = engine(WasmBacktraceDetails::Enable);
    for version in [4, 5] {
        let error = failure(&mut Store::new(&engine, ()), &Module::new(&engine, shop(version)?)?, "total")?;
        assert_eq!(shape(&error), PRINTED, "DWARF {version}");
        assert!(format!("{error:?}").contains("at /src/math.rs:3:14"), "{error:?}");
        let frames = backtrace(&error).frames();
        let symbols: Vec<_> = frames[0].symbols().iter().map(|s| (s.name(), s.file(), s.line(), s.column())).collect();
        let mangled = Some("_ZN4shop6divide17h0123456789abcdefE");
        assert_eq!(symbols, [(mangled, Some("/src/math.rs"), Some(3), Some(14)), (Some("price"), Some("/src/shop.rs"), Some(7), Some(9))]);
        let one = frames[0].to_string();
        assert!(one.ends_with(" - shop!shop::divide at /src/math.rs:3:14, in shop!price at /src/shop.rs:7:9"), "{one}");
    }
    Ok(())
}

#[test]
fn only_when_asked() -> Result<()> {
    let engine = engine(WasmBacktraceDetails::Disable);
    let error = failure(&mut Store::new(&engine, ()), &Module::new(&engine, shop(4)?)?, "total")?;
    assert!(backtrace(&error).frames().iter().all(|frame| frame.symbols().is_empty()));
    assert_eq!(shape(&error), "wasm trap: integer divide by zero\nwasm backtrace:\n    0: - shop!price\n    1: - shop!total");
    Ok(())
}

/// The offsets of a module in a component are its own, wherever it lies.
#[test]
fn modules_of_components_have_lines_too() -> Result<()> {
    let engine = engine(WasmBacktraceDetails::Enable);
    let module = shop(5)?;
    let inner = wat::parse_str(r#"(component (core module $m) (core module $n (func (export "x"))))"#)?;
    let mut component = inner[..8].to_vec();
    // Something before it; the module; an instance of it; an alias, a type, a lifted function and its export.
    component.extend(with_sections(Vec::new(), &[("before", &[0; 99])]));
    component.push(1);
    crate::guest::leb(&mut component, module.len());
    component.extend(&module);
    let rest = wat::parse_str(
        r#"(component (core module $m (func (export "total"))) (core instance $i (instantiate $m))
            (func (export "total") (canon lift (core func $i "total"))))"#,
    )?;
    // Its module ends where the section of core instances begins.
    let small = wat::parse_str(r#"(module $m (func (export "total")))"#)?;
    let end = 8 + 2 + rest[9] as usize;
    assert!(rest[8] == 1 && rest[9] < 0x80 && small.len() == rest[9] as usize, "a module comes first");
    component.extend(&rest[end..]);
    let component = Component::new(&engine, component)?;
    let mut store = Store::new(&engine, ());
    let instance = Linker::new(&engine).instantiate(&mut store, &component)?;
    let error = instance.get_typed_func::<(), ()>(&mut store, "total")?.call(&mut store, ()).expect_err("it traps");
    assert!(shape(&error).ends_with(PRINTED.split_once('\n').expect("lines").1), "{error}");
    Ok(())
}

/// Sections that are cut or changed give other symbols or none, and nothing else happens.
#[test]
fn damaged_debug_information_is_ignored() -> Result<()> {
    let engine = engine(WasmBacktraceDetails::Enable);
    let binary = wat::parse_str(SHOP)?;
    let sections = dwarf(&binary, 5)?;
    for (which, (_, bytes)) in sections.iter().enumerate() {
        for case in 0..24 {
            let mut changed = bytes.clone();
            let position = case * bytes.len() / 24;
            match case % 3 {
                0 => changed.truncate(position),
                1 => changed.iter_mut().skip(position).for_each(|byte| *byte = 0xff),
                _ => changed.iter_mut().skip(position).take(1).for_each(|byte| *byte ^= 0x55),
            }
            let sections: Vec<_> =
                sections.iter().enumerate().map(|(i, (name, bytes))| (&**name, if i == which { &*changed } else { &**bytes })).collect();
            let module = Module::new(&engine, with_sections(binary.clone(), &sections))?;
            let error = failure(&mut Store::new(&engine, ()), &module, "total")?;
            assert!(error.to_string().contains("shop!total"), "{error}");
        }
    }
    Ok(())
}
