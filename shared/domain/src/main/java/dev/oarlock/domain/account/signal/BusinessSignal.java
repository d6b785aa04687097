package dev.oarlock.domain.account.signal;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Who an account is, what it has agreed to and paid, and what becomes of its company.
public sealed interface BusinessSignal extends Signal {

  /// Who the account is; a later one replaces an earlier one whole.
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
      implements BusinessSignal {
    public AccountRegistered {
      ValueCheck.shortText("name", name);
      ValueCheck.notNegative("size", size);
      aliases = List.copyOf(aliases);
      identities = List.copyOf(identities);
    }
  }

  /// An order on a contract. `effective` is the day from which it holds; `termMonths` counts from
  /// there (0 only for a cancellation); an add-on ends with its contract's running term.
  record ContractChanged(
      String contract,
      OrderType order,
      LocalDate effective,
      int termMonths,
      boolean autoRenew,
      List<ContractLine> lines,
      Optional<String> reason,
      Optional<String> comment)
      implements BusinessSignal {
    public enum OrderType {
      NEW,
      ADD_ON,
      RENEWAL,
      CANCELLATION
    }

    public ContractChanged {
      ValueCheck.shortText("contract", contract);
      ValueCheck.inRange("termMonths", termMonths, 0, 120);
      if (order != OrderType.CANCELLATION && order != OrderType.ADD_ON && termMonths == 0) {
        throw new IllegalArgumentException("termMonths is 0, but only a cancellation has no term");
      }
      lines = List.copyOf(lines);
    }
  }

  record InvoiceIssued(String invoice, Money amount, LocalDate due) implements BusinessSignal {
    public InvoiceIssued {
      ValueCheck.shortText("invoice", invoice);
      ValueCheck.notNegative("amount", amount.minorUnits());
    }
  }

  /// Paid when the signal's `at` says.
  record InvoicePaid(String invoice, Money amount, LocalDate due) implements BusinessSignal {
    public InvoicePaid {
      ValueCheck.shortText("invoice", invoice);
      ValueCheck.notNegative("amount", amount.minorUnits());
    }
  }

  record InvoiceOverdue(String invoice, Money amount, LocalDate due) implements BusinessSignal {
    public InvoiceOverdue {
      ValueCheck.shortText("invoice", invoice);
      ValueCheck.notNegative("amount", amount.minorUnits());
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
  }
}
