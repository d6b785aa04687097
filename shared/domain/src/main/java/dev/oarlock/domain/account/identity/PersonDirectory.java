package dev.oarlock.domain.account.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Who our people are. Whoever is not in it is a person of the name that a system sends.
public final class PersonDirectory {
  private static final PersonDirectory EMPTY = new PersonDirectory(List.of());

  private final List<Person> people;
  private final Map<PersonId, Person> byName = new HashMap<>();

  private PersonDirectory(List<Person> people) {
    this.people = List.copyOf(people);
    people.forEach(person -> person.names().forEach(name -> add(name, person)));
  }

  public static PersonDirectory empty() {
    return EMPTY;
  }

  /// An [IllegalArgumentException] says which name means two of them.
  public static PersonDirectory of(List<Person> people) {
    return new PersonDirectory(people);
  }

  private void add(PersonId name, Person person) {
    var other = byName.put(name, person);
    if (other != null && !other.equals(person)) {
      throw new IllegalArgumentException(
          "'%s' means both %s and %s".formatted(name, other.id(), person.id()));
    }
  }

  public List<Person> people() {
    return people;
  }

  public Optional<Person> find(PersonId name) {
    return Optional.ofNullable(byName.get(name));
  }

  public Optional<Person> find(Csm csm) {
    return find(csm.person());
  }

  /// Who leads somebody, as far as it is known.
  public Optional<Csm> managerOf(Csm csm) {
    return find(csm)
        .flatMap(Person::manager)
        .flatMap(this::find)
        .map(manager -> new Csm(manager.name()));
  }

  /// Whether somebody reports to a lead, or to one who does, and so on; nobody leads themselves.
  public boolean leads(Person lead, Csm somebody) {
    var seen = new HashSet<PersonId>();
    var above = find(somebody).flatMap(Person::manager);
    while (above.isPresent() && seen.add(above.get())) {
      var manager = find(above.get());
      if (manager.filter(lead::equals).isPresent()) {
        return find(somebody).filter(lead::equals).isEmpty();
      }
      above = manager.flatMap(Person::manager);
    }
    return false;
  }

  /// The same person under the name that colleagues use.
  public Csm canonical(Csm csm) {
    return find(csm).map(person -> new Csm(person.name())).orElse(csm);
  }

  /// Everything that means the same person.
  public Stream<PersonId> namesOf(Csm csm) {
    return find(csm).map(Person::names).orElseGet(() -> Stream.of(csm.person()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PersonDirectory directory && people.equals(directory.people);
  }

  @Override
  public int hashCode() {
    return people.hashCode();
  }

  @Override
  public String toString() {
    return people.toString();
  }
}
