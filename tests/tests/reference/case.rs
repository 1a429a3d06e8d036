//! A case with the reference's answer, as `tests/reference/cases.py` writes it. What it means is said there.

use anyhow::{Context, Result};
use serde_json::Value as Json;

/// One call of `f` and all that is known of it.
#[derive(Debug)]
pub struct Case {
    pub number: u64,
    pub direction: String,
    /// Whether the table of Rust types has this signature, and Rust's values are as good as the reference's.
    pub typed: bool,
    pub corrupt: bool,
    pub params: Vec<Json>,
    pub result: Option<Json>,
    /// Who owns each resource type.
    pub resources: Vec<String>,
    pub caller: Side,
    pub callee: Side,
    pub expect: Expect,
}

/// Who calls or is called.
#[derive(Debug)]
pub enum Side {
    /// The host with its arguments, or its result.
    Host(Vec<Json>),
    Guest(Guest),
}

/// A scripted guest.
#[derive(Debug)]
pub struct Guest {
    pub encoding: String,
    /// What its memory is filled with.
    pub fill: u8,
    /// What lies in its memory besides.
    pub image: Vec<(usize, Vec<u8>)>,
    /// Resources that it gets before the call: the type, and the representation; below zero, the handle that it drops.
    pub setup: Vec<(usize, i64)>,
    /// The flat parameter and result types of `f`.
    pub params: Vec<String>,
    pub results: Vec<String>,
    /// What it passes or returns.
    pub flat: Vec<(String, u64)>,
    /// Each call of `realloc`: four arguments, the answer, what to do.
    pub script: Vec<[u32; 6]>,
    /// Handles that the callee drops: the type, and the index.
    pub drops: Vec<(usize, u32)>,
}

/// The reference's answer.
#[derive(Debug)]
pub struct Expect {
    pub trap: Option<String>,
    /// What a host function is called with.
    pub arrived: Option<Json>,
    /// What a host's call returns.
    pub returned: Option<Json>,
    pub caller: Option<Found>,
    pub callee: Option<Found>,
}

/// What a guest finds.
#[derive(Debug)]
pub struct Found {
    /// The flat arguments or results that it gets.
    pub flat: Vec<u64>,
    /// What was written to its memory.
    pub memory: Vec<(usize, Vec<u8>)>,
    /// Where NaNs were stored, whose bits are free, and their size.
    pub nans: Vec<(usize, usize)>,
}

impl Case {
    /// Reads a line.
    pub fn parse(line: &str) -> Result<Self> {
        let json: Json = serde_json::from_str(line)?;
        Self::read(&json).with_context(|| format!("this is not a case: {line}"))
    }

    fn read(json: &Json) -> Result<Self> {
        Ok(Self {
            number: json["case"].as_u64().context("no number")?,
            direction: text(&json["direction"])?,
            typed: json["typed"] == true,
            corrupt: json["corrupt"] == true,
            params: list(&json["params"])?.to_vec(),
            result: Some(json["result"].clone()).filter(|ty| !ty.is_null()),
            resources: list(&json["resources"])?.iter().map(text).collect::<Result<_>>()?,
            caller: side(&json["caller"])?,
            callee: side(&json["callee"])?,
            expect: expect(&json["expect"])?,
        })
    }

    /// How it is named in messages.
    pub fn name(&self) -> String {
        let kind = if self.corrupt { "corrupted" } else { "valid" };
        format!("case {} ({}, {kind})", self.number, self.direction)
    }
}

fn list(json: &Json) -> Result<&[Json]> {
    json.as_array().map(Vec::as_slice).with_context(|| format!("{json} is not a list"))
}

fn text(json: &Json) -> Result<String> {
    json.as_str().map(str::to_owned).with_context(|| format!("{json} is not a string"))
}

fn number<N: TryFrom<u64>>(json: &Json) -> Result<N> {
    json.as_u64().and_then(|number| number.try_into().ok()).with_context(|| format!("{json} is not such a number"))
}

fn pairs<A, B>(json: &Json, a: impl Fn(&Json) -> Result<A>, b: impl Fn(&Json) -> Result<B>) -> Result<Vec<(A, B)>> {
    list(json)?.iter().map(|pair| Ok((a(&pair[0])?, b(&pair[1])?))).collect()
}

fn hex(json: &Json) -> Result<Vec<u8>> {
    let digits = text(json)?;
    (0..digits.len() / 2).map(|i| Ok(u8::from_str_radix(digits.get(2 * i..2 * i + 2).context("half a byte")?, 16)?)).collect()
}

fn side(json: &Json) -> Result<Side> {
    if let Some(args) = json["args"].as_array() {
        return Ok(Side::Host(args.clone()));
    }
    if let Some(result) = json.get("result") {
        return Ok(Side::Host(vec![result.clone()]));
    }
    let script = list(&json["script"])?.iter().map(|call| {
        let call: Vec<u32> = list(call)?.iter().map(number).collect::<Result<_>>()?;
        <[u32; 6]>::try_from(call).ok().context("a call of `realloc` is six numbers")
    });
    Ok(Side::Guest(Guest {
        encoding: text(&json["encoding"])?,
        fill: number(&json["fill"])?,
        image: pairs(&json["image"], number, hex)?,
        setup: pairs(&json["setup"], number, |json| json.as_i64().context("not a number"))?,
        params: list(&json["core"][0])?.iter().map(text).collect::<Result<_>>()?,
        results: list(&json["core"][1])?.iter().map(text).collect::<Result<_>>()?,
        flat: pairs(&json["flat"], text, number)?,
        script: script.collect::<Result<_>>()?,
        drops: json.get("drops").map_or(Ok(Vec::new()), |drops| pairs(drops, number, number))?,
    }))
}

fn expect(json: &Json) -> Result<Expect> {
    Ok(Expect {
        trap: json["trap"].as_str().map(str::to_owned),
        arrived: json.get("arrived").cloned(),
        returned: json.get("returned").cloned(),
        caller: found(&json["caller"])?,
        callee: found(&json["callee"])?,
    })
}

/// `None` where a trap came before.
fn found(json: &Json) -> Result<Option<Found>> {
    if json.get("memory").is_none() {
        return Ok(None);
    }
    Ok(Some(Found {
        flat: list(&json["flat"])?.iter().map(number).collect::<Result<_>>()?,
        memory: pairs(&json["memory"], number, hex)?,
        nans: pairs(&json["nans"], number, number)?,
    }))
}
