//! What a guest must not do, in the order in which it is checked.

use super::guest::MEMORY_BYTES;
use super::{Answer, Guest, chain};
use crate::component::abi::lower::LowerContext;
use crate::component::abi::traits::{ComponentNamedList, Lift};
use crate::component::abi::values::lower_result;
use crate::{Error, Result, Trap};

#[track_caller]
fn lift_fails<P: Lift + ComponentNamedList>(func: &str, slots: &[u64]) -> (Trap, String) {
    let lifted = Guest::new(&[], func).and_then(|mut guest| guest.lift_numbers::<P>(slots));
    failure(lifted.err().expect("the guest broke a rule"))
}

#[track_caller]
fn failure(error: Error) -> (Trap, String) {
    let trap = error.downcast_ref::<Trap>().copied();
    (trap.unwrap_or_else(|| panic!("not a trap: {error:?}")), chain(&error))
}

#[test]
fn scalars() {
    let (trap, text) = lift_fails::<(char,)>(r#"(param "c" char)"#, &[0xd800]);
    assert_eq!(trap, Trap::InvalidChar);
    assert_eq!(text, "lifting argument `c` (`char`) of `f`: 0xd800 is no Unicode scalar value: wasm trap: invalid `char` bit pattern");
    assert_eq!(lift_fails::<(char,)>(r#"(param "c" char)"#, &[0x110000]).0, Trap::InvalidChar);
    assert_eq!(lift_fails::<(Option<u8>,)>(r#"(param "o" (option u8))"#, &[2, 0]).0, Trap::InvalidDiscriminant);
    assert_eq!(lift_fails::<(Result<(), ()>,)>(r#"(param "r" (result))"#, &[u64::from(u32::MAX)]).0, Trap::InvalidDiscriminant);
}

#[test]
fn lists_are_checked_for_length_then_alignment_then_bounds() {
    let list = |at: u64, len: u64| lift_fails::<(Vec<u32>,)>(r#"(param "l" (list u32))"#, &[at, len]).0;
    let end = u64::from(MEMORY_BYTES);
    assert_eq!(list(1, 1 << 26), Trap::ContentTooLong, "2^28 bytes");
    assert_eq!(list(1, (1 << 26) - 1), Trap::UnalignedPointer);
    assert_eq!(list(4, (1 << 26) - 1), Trap::ListOutOfBounds);
    assert_eq!(list(end + 1, 0), Trap::UnalignedPointer);
    assert_eq!(list(end + 4, 0), Trap::ListOutOfBounds);
    assert_eq!(list(end - 4, 2), Trap::ListOutOfBounds);
    assert_eq!(list(0xffff_fffc, 1), Trap::ListOutOfBounds, "the end is beyond 32 bits");
    let (_, text) = lift_fails::<(Vec<u32>,)>(r#"(param "l" (list u32))"#, &[65532, 2]);
    assert_eq!(
        text,
        "lifting argument `l` (`list<u32>`) of `f`: bytes 65532..65540 of a memory of 65536 bytes: wasm trap: list content out-of-bounds"
    );
}

#[test]
fn an_empty_list_may_lie_anywhere_up_to_the_end() -> Result<()> {
    let mut guest = Guest::new(&[], r#"(param "l" (list u32)) (param "s" string)"#)?;
    let end = u64::from(MEMORY_BYTES);
    assert_eq!(guest.lift_numbers::<(Vec<u32>, String)>(&[end, 0, end, 0])?, (vec![], String::new()));
    assert_eq!(guest.lift_numbers::<(Vec<u32>, String)>(&[0, 0, 1, 0])?, (vec![], String::new()));
    Ok(())
}

#[test]
fn strings_are_checked_for_length_then_bounds_then_content() -> Result<()> {
    let string = |at: u64, len: u64| lift_fails::<(String,)>(r#"(param "s" string)"#, &[at, len]).0;
    assert_eq!(string(0, 1 << 28), Trap::ContentTooLong);
    assert_eq!(string(0, (1 << 28) - 1), Trap::StringOutOfBounds);
    assert_eq!(string(u64::from(MEMORY_BYTES) + 1, 0), Trap::StringOutOfBounds);
    let mut guest = Guest::new(&[], r#"(param "s" string)"#)?;
    guest.poke(0, b"ab\xff");
    guest.poke(8, b"ab\xe2\x82");
    let mut lift = |at, len| failure(guest.lift_numbers::<(String,)>(&[at, len]).expect_err("no UTF-8"));
    assert_eq!(lift(0, 3).0, Trap::InvalidString);
    assert!(lift(0, 3).1.contains("invalid utf-8 sequence of 1 bytes from index 2"));
    assert!(lift(8, 4).1.contains("incomplete utf-8 byte sequence from index 2"));
    Ok(())
}

#[test]
fn spilled_parameters_are_checked_for_alignment_then_bounds() {
    type Many = (u64, u64, u64, u64, u64, u64, u64, u64, u64, u64, u64, u64, u64, u64, u64, u64, u64);
    let func: String = (0..17).map(|i| format!(r#"(param "p{i}" u64) "#)).collect();
    assert_eq!(lift_fails::<Many>(&func, &[1]).0, Trap::UnalignedPointer);
    assert_eq!(lift_fails::<Many>(&func, &[u64::from(MEMORY_BYTES) - 128]).0, Trap::MemoryOutOfBounds);
}

#[test]
fn realloc_is_called_for_nothing_too_and_its_answer_is_checked() -> Result<()> {
    let mut guest = Guest::new(&[], r#"(param "s" string) (param "l" (list u32))"#)?;
    guest.lower(&("", Vec::<u32>::new()))?;
    assert_eq!(guest.calls(), [[0, 0, 1, 0], [0, 0, 4, 0]]);
    let mut lower = |answer| {
        guest.answer(answer);
        failure(guest.lower(&("", vec![1_u32])).expect_err("the allocator answers nonsense"))
    };
    assert_eq!(lower(Answer::Pointer(MEMORY_BYTES + 1)).0, Trap::ReallocOutOfBounds, "even for nothing");
    assert_eq!(lower(Answer::Pointer(2)).0, Trap::ReallocUnaligned);
    let (trap, text) = lower(Answer::Pointer(MEMORY_BYTES));
    assert_eq!(trap, Trap::ReallocOutOfBounds);
    assert_eq!(
        text,
        "lowering argument `l` (`list<u32>`) of `f`: the guest's `realloc` returned 65536..65540, its memory has 65536 bytes: \
         wasm trap: realloc return: beyond end of memory"
    );
    assert_eq!(lower(Answer::Trap).0, Trap::UnreachableCodeReached);
    assert_eq!(lower(Answer::Pointer(u32::MAX)).0, Trap::ReallocOutOfBounds, "no overflow");
    Ok(())
}

#[test]
fn realloc_runs_while_its_instance_must_not_be_left() -> Result<()> {
    let mut guest = Guest::new(&[], r#"(param "s" string)"#)?;
    let instance = guest.instance();
    guest.lower(&("x",))?;
    assert!(guest.state().components.instances[instance].may_leave());
    guest.answer(Answer::Trap);
    assert!(guest.lower(&("x",)).is_err());
    assert!(guest.state().components.instances[instance].may_leave());
    Ok(())
}

#[test]
fn result_pointers_are_checked() -> Result<()> {
    let mut guest = Guest::new(&[], r#"(result (tuple u32 u32))"#)?;
    let crossing = guest.crossing.clone();
    let mut lower = |out| {
        let mut scope = None;
        let mut cx = LowerContext::result(guest.state(), &crossing, &mut scope);
        lower_result(&mut cx, &((1_u32, 2_u32),), out, &mut [])
    };
    assert!(lower(MEMORY_BYTES - 8).is_ok());
    assert_eq!(failure(lower(2).expect_err("misaligned")).0, Trap::UnalignedPointer);
    assert_eq!(failure(lower(MEMORY_BYTES - 4).expect_err("out of bounds")).0, Trap::MemoryOutOfBounds);
    Ok(())
}
