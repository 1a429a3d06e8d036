//! Resources that cross.

use super::Guest;
use crate::component::{HandleError, Resource, ResourceAny, ResourceDynamic, ResourceType};
use crate::handles::{Dropped, ResourceId};
use crate::{Result, Trap};
use windlass_compiler::translate::component::StringEncoding;

struct File;

fn guest(func: &str, ty: ResourceType) -> Result<Guest> {
    Guest::with(&[("file", "resource")], func, StringEncoding::Utf8, |_| ty)
}

fn id(guest: &Guest) -> ResourceId {
    guest.crossing.resources.values().next().expect("there is a resource type").id
}

#[track_caller]
fn trap(error: crate::Error) -> Trap {
    error.downcast_ref().copied().unwrap_or_else(|| panic!("not a trap: {error:?}"))
}

#[test]
fn an_owned_host_resource_moves_in_and_out_once() -> Result<()> {
    let mut guest = guest(r#"(param "f" (own $file))"#, ResourceType::host::<File>())?;
    let file = Resource::<File>::new_own(7);
    assert!(file.owned());
    let slots = guest.lower(&(&file,))?;
    assert_eq!(slots[0].get_u32(), 1);
    assert!(!file.owned());
    let error = guest.lower(&(&file,)).expect_err("given away");
    assert!(format!("{error:#}").contains("was passed as an owned resource before"), "{error:#}");
    let (back,): (Resource<File>,) = guest.lift(&slots)?;
    assert_eq!((back.rep(), back.owned()), (7, true));
    assert_eq!(trap(guest.lift::<(Resource<File>,)>(&slots).expect_err("moved")), Trap::UnknownHandle);
    assert!(guest.lower(&(Resource::<File>::new_borrow(7),)).is_err(), "a borrow is no owner");
    Ok(())
}

#[test]
fn a_borrow_must_be_dropped_before_the_call_ends() -> Result<()> {
    let mut guest = guest(r#"(param "f" (borrow $file))"#, ResourceType::host::<File>())?;
    let (instance, id) = (guest.instance(), id(&guest));
    let slots = guest.lower(&(Resource::<File>::new_own(7),))?;
    let handle = slots[0].get_u32();
    assert_eq!(guest.state().components.resource_rep(instance, id, handle), Ok(7));
    assert_eq!(guest.state().components.lift_own(instance, id, handle), Err(HandleError::NotOwned { index: handle }));
    assert_eq!(guest.state().components.resource_drop(instance, id, handle), Ok(Dropped::Borrow));
    assert_eq!(guest.end_call(), Ok(()));
    guest.lower(&(Resource::<File>::new_borrow(7),))?;
    assert_eq!(guest.end_call(), Err(HandleError::BorrowsRemain { count: 1 }));
    // The handle is still there, but its call is not: a later call is not credited with it.
    guest.lower(&(Resource::<File>::new_borrow(8),))?;
    assert_eq!(guest.state().components.resource_drop(instance, id, 1), Ok(Dropped::Borrow));
    assert_eq!(guest.end_call(), Err(HandleError::BorrowsRemain { count: 1 }));
    Ok(())
}

#[test]
fn what_is_lent_can_be_neither_dropped_nor_moved() -> Result<()> {
    let mut guest = guest(r#"(param "f" (borrow $file))"#, ResourceType::host::<File>())?;
    let (instance, id) = (guest.instance(), id(&guest));
    let handle = guest.state().components.lower_own(instance, id, 7)?;
    let (file,): (Resource<File>,) = guest.lift_numbers(&[handle.into()])?;
    let (_again,): (Resource<File>,) = guest.lift_numbers(&[handle.into()])?;
    assert_eq!((file.rep(), file.owned()), (7, false));
    assert_eq!(guest.state().components.resource_drop(instance, id, handle), Err(HandleError::Lent { index: handle }));
    assert_eq!(guest.state().components.lift_own(instance, id, handle), Err(HandleError::Lent { index: handle }));
    assert_eq!(guest.end_call(), Ok(()));
    assert_eq!(guest.state().components.resource_drop(instance, id, handle), Ok(Dropped::Own { rep: 7 }));
    Ok(())
}

#[test]
fn a_guest_gets_the_bare_representation_of_what_it_implements() -> Result<()> {
    let ty = ResourceType::fresh_guest();
    let mut guest = guest(r#"(param "own" (own $file)) (param "borrow" (borrow $file))"#, ty)?;
    let (instance, id) = (guest.instance(), id(&guest));
    let first = guest.state().components.resource_new(instance, id, 100)?;
    let second = guest.state().components.resource_new(instance, id, 200)?;
    // The host takes both; as a result a guest can only give owners.
    let (a, b): (ResourceAny, ResourceAny) = guest.lift_numbers(&[first.into(), second.into()])?;
    assert!(a.owned() && !b.owned() && a.ty() == ty);
    b.resource_drop(&mut guest.store)?;
    guest.end_call()?;
    let mut one = Guest::with(&[("file", "resource")], r#"(param "borrow" (borrow $file))"#, StringEncoding::Utf8, |_| ty)?;
    assert!(one.lower(&(a,)).is_err(), "another store");
    let third = guest.state().components.resource_new(instance, id, 300)?;
    let (c, _): (ResourceAny, ResourceAny) = guest.lift_numbers(&[third.into(), second.into()])?;
    let slots = guest.lower(&(c, a))?;
    assert_eq!(slots[1].get_u32(), 100);
    assert!(a.resource_drop(&mut guest.store).is_err(), "lent until the call ends");
    Ok(())
}

#[test]
fn handles_of_the_host_are_checked_for_store_type_and_age() -> Result<()> {
    let mut guest = guest(r#"(param "f" (own $file))"#, ResourceType::host::<File>())?;
    let any = Resource::<File>::new_own(7).try_into_resource_any(&mut guest.store)?;
    assert!(any.try_into_resource::<u8>(&mut guest.store).is_err());
    assert_eq!(any.try_into_resource::<File>(&mut guest.store)?.rep(), 7);
    let error = any.resource_drop(&mut guest.store).expect_err("moved");
    assert!(matches!(error.downcast_ref(), Some(HandleError::Unknown { .. })));
    let next = Resource::<File>::new_own(8).try_into_resource_any(&mut guest.store)?;
    assert!(any.resource_drop(&mut guest.store).is_err(), "an old handle does not drop a new one with its index");
    guest.lower(&(next,))?;
    assert!(guest.lower(&(next,)).is_err(), "moved");
    let dynamic = ResourceDynamic::new_own(9, 3).try_into_resource_any(&mut guest.store)?;
    let error = guest.lower(&(dynamic,)).expect_err("another type");
    assert!(matches!(error.downcast_ref(), Some(HandleError::WrongType { .. })), "{error:?}");
    assert_eq!(dynamic.try_into_resource_dynamic(&mut guest.store)?.ty(), 3);
    Ok(())
}

#[test]
fn dynamic_resources_have_their_number_for_a_type() -> Result<()> {
    let mut guest = guest(r#"(param "f" (own $file))"#, ResourceType::host_dynamic(3))?;
    let slots = guest.lower(&(ResourceDynamic::new_own(9, 3),))?;
    let (back,): (ResourceDynamic,) = guest.lift(&slots)?;
    assert_eq!((back.rep(), back.ty(), back.owned()), (9, 3, true));
    assert!(guest.lower(&(ResourceDynamic::new_own(9, 4),)).is_err());
    assert!(guest.typecheck::<(Resource<File>,)>().is_err());
    Ok(())
}

#[test]
fn guests_that_guess_handles_are_stopped() -> Result<()> {
    let mut guest = guest(r#"(param "f" (own $file))"#, ResourceType::host::<File>())?;
    let instance = guest.instance();
    for handle in [0, 1, 2, u32::MAX] {
        let error = guest.lift_numbers::<(ResourceAny,)>(&[handle.into()]).expect_err("no such handle");
        assert!(format!("{error:#}").contains(&format!("unknown handle index {handle}")), "{error:#}");
        assert_eq!(trap(error), Trap::UnknownHandle);
    }
    let other = ResourceType::fresh_guest();
    let other = guest.state().components.intern(other);
    let handle = guest.state().components.resource_new(instance, other, 1)?;
    let error = guest.lift_numbers::<(ResourceAny,)>(&[handle.into()]).expect_err("another type");
    assert!(
        format!("{error:#}").contains("used with the wrong type, expected host-defined resource but found a guest-defined resource"),
        "{error:#}"
    );
    guest.state().components.instances[instance].set_may_leave(false);
    assert_eq!(guest.state().components.resource_new(instance, other, 1), Err(HandleError::CannotLeave));
    assert_eq!(guest.state().components.resource_drop(instance, other, 77), Err(HandleError::CannotLeave), "before anything else");
    assert_eq!(guest.state().components.resource_rep(instance, other, handle), Ok(1), "allowed");
    Ok(())
}

#[test]
fn tables_are_bounded() -> Result<()> {
    let mut guest = guest(r#"(param "f" (own $file))"#, ResourceType::host::<File>())?;
    guest.store.set_max_component_handles(2);
    guest.lower(&(Resource::<File>::new_own(1),))?;
    guest.lower(&(Resource::<File>::new_own(2),))?;
    let error = guest.lower(&(Resource::<File>::new_own(3),)).expect_err("full");
    assert_eq!(error.downcast_ref::<crate::component::LimitError>().map(|e| e.limit), Some(2));
    assert_eq!(trap(error), Trap::HandleTableFull);
    Ok(())
}
