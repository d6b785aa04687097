package dev.oarlock.domain.account.identity;

/// The customer success manager who owns an account, by the name, e-mail or Slack user id that a
/// system has sent. Two spellings of one name are the same person.
public record Csm(String name) {
  public Csm {
    name = name.strip();
    if (name.isEmpty() || name.length() > 80) {
      throw new IllegalArgumentException("CSM is not 1 to 80 characters: " + name);
    }
  }

  public PersonId person() {
    return PersonId.of(name);
  }

  public boolean isSamePersonAs(Csm other) {
    return person().equals(other.person());
  }
}
