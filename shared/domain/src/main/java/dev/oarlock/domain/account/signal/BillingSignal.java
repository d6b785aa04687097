package dev.oarlock.domain.account.signal;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.account.signal.policy.ValueCheck;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What an account is billed, and what becomes of each invoice.
public sealed interface BillingSignal extends Signal {

  record InvoiceIssued(String invoice, Money amount, LocalDate due) implements BillingSignal {
    public InvoiceIssued {
      ValueCheck.shortText("invoice", invoice);
      ValueCheck.notNegative("amount", amount.minorUnits());
    }

    @Override
    public SignalType type() {
      return SignalType.INVOICE_ISSUED;
    }

    @Override
    public List<Object> components() {
      return List.of(invoice, amount, due);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of(invoice);
    }
  }

  /// Paid when the signal's `at` says.
  record InvoicePaid(String invoice, Money amount, LocalDate due) implements BillingSignal {
    public InvoicePaid {
      ValueCheck.shortText("invoice", invoice);
      ValueCheck.notNegative("amount", amount.minorUnits());
    }

    @Override
    public SignalType type() {
      return SignalType.INVOICE_PAID;
    }

    @Override
    public List<Object> components() {
      return List.of(invoice, amount, due);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of(invoice);
    }
  }

  record InvoiceOverdue(String invoice, Money amount, LocalDate due) implements BillingSignal {
    public InvoiceOverdue {
      ValueCheck.shortText("invoice", invoice);
      ValueCheck.notNegative("amount", amount.minorUnits());
    }

    @Override
    public SignalType type() {
      return SignalType.INVOICE_OVERDUE;
    }

    @Override
    public List<Object> components() {
      return List.of(invoice, amount, due);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of(invoice);
    }
  }

  /// The invoice was taken back: nobody owes it, and nobody ever did. That is final, whenever it is
  /// told.
  record InvoiceVoided(String invoice) implements BillingSignal {
    public InvoiceVoided {
      ValueCheck.shortText("invoice", invoice);
    }

    @Override
    public SignalType type() {
      return SignalType.INVOICE_VOIDED;
    }

    @Override
    public List<Object> components() {
      return List.of(invoice);
    }

    @Override
    public Optional<Object> subject() {
      return Optional.of(invoice);
    }
  }
}
