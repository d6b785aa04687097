package dev.oarlock.domain.account.signal;

import dev.oarlock.domain.account.identity.AccountField;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.account.signal.policy.ValueCheck;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What becomes of an account's identity once it is registered.
public sealed interface IdentitySignal extends Signal {

  /// A signal that says who an account is, as much of it as the sender knows.
  sealed interface ProfileSignal permits AccountRegistered, AccountUpdated {
    /// The fields that it names, with what it says of them; empty where it says that there is none.
    /// A field that is not there stays as it is.
    Map<AccountField, Optional<Object>> named();

    default boolean isUpdate() {
      return switch (this) {
        case AccountRegistered _ -> false;
        case AccountUpdated _ -> true;
      };
    }
  }

  /// One thing changed about an account, or a few: what is absent stays, what is in `clear` is none
  /// from then on. A name is never cleared.
  record AccountUpdated(
      Optional<String> name,
      List<String> aliases,
      Optional<Segment> segment,
      Optional<Csm> csm,
      Optional<String> industry,
      Optional<String> region,
      OptionalInt size,
      Optional<String> channel,
      Optional<AccountId> parent,
      Optional<String> slackChannel,
      Optional<LocalDate> since,
      Set<AccountField> clear)
      implements IdentitySignal, ProfileSignal {
    public AccountUpdated {
      name.ifPresent(it -> ValueCheck.shortText("name", it));
      ValueCheck.notNegative("size", size);
      aliases = List.copyOf(aliases);
      clear = Set.copyOf(clear);
    }

    @Override
    public SignalType type() {
      return SignalType.ACCOUNT_UPDATED;
    }

    @Override
    public List<Object> components() {
      return List.of(
          name,
          aliases,
          segment,
          csm,
          industry,
          region,
          size,
          channel,
          parent,
          slackChannel,
          since,
          clear);
    }

    @Override
    public AccountUpdated minimized() {
      return new AccountUpdated(
          name,
          List.of(),
          segment,
          csm,
          industry,
          region,
          size,
          channel,
          parent,
          slackChannel,
          since,
          clear);
    }

    /// The same under another owner.
    public AccountUpdated withCsm(Csm owner) {
      return new AccountUpdated(
          name,
          aliases,
          segment,
          Optional.of(owner),
          industry,
          region,
          size,
          channel,
          parent,
          slackChannel,
          since,
          clear);
    }

    @Override
    public Map<AccountField, Optional<Object>> named() {
      var named = new EnumMap<AccountField, Optional<Object>>(AccountField.class);
      clear.stream()
          .filter(field -> field != AccountField.NAME)
          .forEach(field -> named.put(field, Optional.empty()));
      AccountField.NAME.put(named, name);
      AccountField.ALIASES.put(named, Optional.of(aliases).filter(it -> !it.isEmpty()));
      AccountField.SEGMENT.put(named, segment);
      AccountField.CSM.put(named, csm);
      AccountField.INDUSTRY.put(named, industry);
      AccountField.REGION.put(named, region);
      AccountField.SIZE.put(named, size.stream().boxed().findFirst());
      AccountField.CHANNEL.put(named, channel);
      AccountField.PARENT.put(named, parent);
      AccountField.SLACK_CHANNEL.put(named, slackChannel);
      AccountField.SINCE.put(named, since);
      return named;
    }
  }

  /// More ids of the account in other systems. What the other system calls the company, and its web
  /// domain, tell whose an id may be that nobody knows yet; they name nobody.
  record IdentityLinked(List<ExternalId> identities, Optional<String> name, Optional<String> domain)
      implements IdentitySignal {
    public IdentityLinked {
      identities = List.copyOf(identities);
      name.ifPresent(it -> ValueCheck.shortText("name", it));
      domain.ifPresent(it -> ValueCheck.shortText("domain", it));
    }

    public IdentityLinked(List<ExternalId> identities) {
      this(identities, Optional.empty(), Optional.empty());
    }

    @Override
    public SignalType type() {
      return SignalType.IDENTITY_LINKED;
    }

    @Override
    public List<Object> components() {
      return List.of(identities, name, domain);
    }

    @Override
    public IdentityLinked minimized() {
      return new IdentityLinked(identities);
    }
  }

  /// Another account and this one are one customer, this one: what is told of the other counts here
  /// from then on, and its past as well. In the log `merged` is always our id.
  record AccountsMerged(AccountReference merged) implements IdentitySignal {
    @Override
    public SignalType type() {
      return SignalType.ACCOUNTS_MERGED;
    }

    @Override
    public List<Object> components() {
      return List.of(merged);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of(merged);
    }
  }

  /// The opposite: an account that was merged into this one is one of its own again, with all that
  /// was told of it meanwhile.
  record AccountsSplit(AccountReference merged) implements IdentitySignal {
    @Override
    public SignalType type() {
      return SignalType.ACCOUNTS_SPLIT;
    }

    @Override
    public List<Object> components() {
      return List.of(merged);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of(merged);
    }
  }
}
