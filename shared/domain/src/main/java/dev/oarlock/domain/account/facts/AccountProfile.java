package dev.oarlock.domain.account.facts;

import dev.oarlock.domain.account.identity.AccountField;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.IdentitySignal.AccountUpdated;
import dev.oarlock.domain.account.signal.IdentitySignal.ProfileSignal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who an account is, field by field: of each the latest that was said, whoever said it and in
/// whatever order that came. A signal that does not name a field leaves it as it is.
public record AccountProfile(Map<AccountField, NamedValue> fields) {
  public static final AccountProfile UNKNOWN = new AccountProfile(Map.of());

  public AccountProfile {
    fields = Map.copyOf(fields);
  }

  public static AccountProfile of(Facts facts) {
    return facts.view(AccountProfile.class, AccountProfile::collect);
  }

  private static AccountProfile collect(Facts facts) {
    var profile = UNKNOWN;
    for (var registered : facts.of(AccountRegistered.class)) {
      profile = profile.with(registered.at(), registered.signal());
    }
    for (var updated : facts.of(AccountUpdated.class)) {
      profile = profile.with(updated.at(), updated.signal());
    }
    return profile;
  }

  /// The same once that was said as well.
  public AccountProfile with(Instant at, ProfileSignal said) {
    var merged = new EnumMap<AccountField, NamedValue>(AccountField.class);
    merged.putAll(fields);
    said.named()
        .forEach((field, value) ->
            merged.merge(field, new NamedValue(at, said.isUpdate(), value), NamedValue::latest));
    return new AccountProfile(merged);
  }

  public Optional<String> name() {
    return value(AccountField.NAME, String.class);
  }

  @SuppressWarnings("unchecked") // only texts are said of aliases
  public List<String> aliases() {
    return value(AccountField.ALIASES, List.class).orElse(List.of());
  }

  public Segment segment() {
    return value(AccountField.SEGMENT, Segment.class).orElse(Segment.UNASSIGNED);
  }

  public Optional<Csm> csm() {
    return value(AccountField.CSM, Csm.class);
  }

  public Optional<String> region() {
    return value(AccountField.REGION, String.class);
  }

  public Optional<String> industry() {
    return value(AccountField.INDUSTRY, String.class);
  }

  /// How many people work for the customer.
  public Optional<Integer> size() {
    return value(AccountField.SIZE, Integer.class);
  }

  /// By which sales channel they came.
  public Optional<String> channel() {
    return value(AccountField.CHANNEL, String.class);
  }

  public Optional<AccountId> parent() {
    return value(AccountField.PARENT, AccountId.class);
  }

  public Optional<String> slackChannel() {
    return value(AccountField.SLACK_CHANNEL, String.class);
  }

  public Optional<LocalDate> since() {
    return value(AccountField.SINCE, LocalDate.class);
  }

  private <T> Optional<T> value(AccountField field, Class<T> kind) {
    return Optional.ofNullable(fields.get(field)).flatMap(NamedValue::value).map(kind::cast);
  }
}
