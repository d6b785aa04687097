package dev.oarlock.domain.account.signal;

import dev.oarlock.domain.account.identity.AccountField;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.signal.IdentitySignal.ProfileSignal;
import dev.oarlock.domain.account.signal.order.AgreedTerm;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.account.signal.order.SkuUnits;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.account.signal.policy.ValueCheck;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Who an account is, what it has agreed to, and what becomes of its company.
public sealed interface BusinessSignal extends Signal {

  /// Who the account is, as far as the sender knows; what it does not name stays as it is. Without
  /// a segment it is Unassigned, which names none.
  record AccountRegistered(
      String name,
      List<String> aliases,
      List<ExternalId> identities,
      Segment segment,
      Optional<Csm> csm,
      Optional<String> industry,
      Optional<String> region,
      OptionalInt size,
      Optional<String> channel,
      Optional<AccountId> parent,
      Optional<String> slackChannel,
      Optional<LocalDate> since)
      implements BusinessSignal, ProfileSignal {
    public AccountRegistered {
      ValueCheck.shortText("name", name);
      ValueCheck.notNegative("size", size);
      aliases = List.copyOf(aliases);
      identities = List.copyOf(identities);
    }

    @Override
    public SignalType type() {
      return SignalType.ACCOUNT_REGISTERED;
    }

    @Override
    public List<Object> components() {
      return List.of(
          name,
          aliases,
          identities,
          segment,
          csm,
          industry,
          region,
          size,
          channel,
          parent,
          slackChannel,
          since);
    }

    @Override
    public Map<AccountField, Optional<Object>> named() {
      var named = new EnumMap<AccountField, Optional<Object>>(AccountField.class);
      named.put(AccountField.NAME, Optional.of(name));
      AccountField.ALIASES.put(named, Optional.of(aliases).filter(it -> !it.isEmpty()));
      AccountField.SEGMENT.put(
          named, Optional.of(segment).filter(it -> !it.equals(Segment.UNASSIGNED)));
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

    @Override
    public AccountRegistered minimized() {
      return new AccountRegistered(
          name,
          List.of(),
          List.of(),
          segment,
          csm,
          industry,
          region,
          size,
          channel,
          parent,
          slackChannel,
          since);
    }

    /// The same under another owner.
    public AccountRegistered withCsm(Csm owner) {
      return new AccountRegistered(
          name,
          aliases,
          identities,
          segment,
          Optional.of(owner),
          industry,
          region,
          size,
          channel,
          parent,
          slackChannel,
          since);
    }
  }

  /// An order on a contract. `effective` is the day from which it holds. A new order or a renewal
  /// begins a term; the others join the term that runs. While `trial`, the lines are not paid yet.
  record ContractChanged(
      String contract,
      OrderType order,
      LocalDate effective,
      AgreedTerm term,
      boolean trial,
      List<ContractLine> lines,
      Optional<String> reason,
      Optional<String> comment)
      implements BusinessSignal {
    public enum OrderType {
      /// Begins the contract; lists all of it.
      NEW,
      /// Adds lines to the running term.
      ADD_ON,
      /// Lists all of the contract as it is from a day on; its renewal date stays.
      AMENDMENT,
      /// Begins the next term; lists all of it, or nothing where it renews what there was.
      RENEWAL,
      /// Ends the contract, or takes away the lines it names, or so many of each.
      CANCELLATION;

      public boolean beginsTerm() {
        return this == NEW || this == RENEWAL;
      }
    }

    /// One that lists a contract as it is from a day on, and says no more.
    public static ContractChanged amendment(
        String contract, LocalDate effective, List<ContractLine> lines) {
      return new ContractChanged(
          contract,
          OrderType.AMENDMENT,
          effective,
          AgreedTerm.none(),
          false,
          lines,
          Optional.empty(),
          Optional.empty());
    }

    public ContractChanged {
      ValueCheck.shortText("contract", contract);
      if (order.beginsTerm() && !term.isStated()) {
        throw new IllegalArgumentException(
            "the term is missing: termMonths, termDays or ends; only orders that join one have"
                + " none");
      }
      if (term.ends().filter(end -> !end.isAfter(effective)).isPresent()) {
        throw new IllegalArgumentException("ends is not after effective: " + term.ends().get());
      }
      lines = List.copyOf(lines);
    }

    /// The lines that recur; what is paid once is no part of what a contract is worth.
    public List<ContractLine> recurringLines() {
      return lines.stream().filter(ContractLine::isRecurring).toList();
    }

    /// Whether it lists nothing but what is paid once, and so says nothing of the contract itself.
    public boolean isOneTime() {
      return !lines.isEmpty() && lines.stream().noneMatch(ContractLine::isRecurring);
    }

    @Override
    public SignalType type() {
      return SignalType.CONTRACT_CHANGED;
    }

    @Override
    public List<Object> components() {
      return List.of(
          contract,
          order,
          effective,
          term.months(),
          term.days(),
          term.ends(),
          term.autoRenew(),
          term.renewalMonths(),
          term.graceDays(),
          term.noticeDays(),
          trial,
          lines,
          reason,
          comment);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of(List.of(contract, order, effective, products()));
    }

    @Override
    public ContractChanged minimized() {
      return new ContractChanged(
          contract, order, effective, term, trial, lines, reason, Optional.empty());
    }

    /// What an order leaves unsaid, filled in: the unit of its lines, and its grace.
    public ContractChanged withDefaults(SkuUnits units, int graceDays) {
      var counted = lines.stream().map(line -> line.withDefaultUnit(units)).toList();
      var agreed = order.beginsTerm() ? term.withDefaultGrace(graceDays) : term;
      return new ContractChanged(
          contract, order, effective, agreed, trial, counted, reason, comment);
    }

    /// An order that lists the whole contract is known by its day; of the others one day may bring
    /// several, each for other products.
    private List<String> products() {
      return switch (order) {
        case NEW, RENEWAL, AMENDMENT -> List.of();
        case ADD_ON, CANCELLATION ->
            lines.stream().map(ContractLine::sku).distinct().sorted().toList();
      };
    }
  }

  record CorporateEventNoted(Kind kind) implements BusinessSignal {
    public enum Kind {
      ACQUISITION,
      MERGER,
      BANKRUPTCY,
      LEADERSHIP_CHANGE,
      RFP,
      COMPETITOR_EVALUATION
    }

    @Override
    public SignalType type() {
      return SignalType.CORPORATE_EVENT_NOTED;
    }

    @Override
    public List<Object> components() {
      return List.of(kind);
    }

    @Override
    public Object retentionGroup() {
      return kind;
    }
  }
}
