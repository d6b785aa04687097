package dev.oarlock.domain.account.signal;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.account.signal.policy.ValueCheck;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What an account is billed, and what becomes of each invoice.
public sealed interface BillingSignal extends Signal {

  /// An invoice was sent. One of less than nothing is a credit that names no invoice.
  record InvoiceIssued(String invoice, Money amount, LocalDate due) implements BillingSignal {
    public InvoiceIssued {
      ValueCheck.shortText("invoice", invoice);
      ValueCheck.sensible("amount", amount.minorUnits());
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

    /// Present if it is one.
    public Optional<CreditIssued> asCredit() {
      return amount.minorUnits() >= 0
          ? Optional.empty()
          : Optional.of(
              new CreditIssued(
                  Optional.of(invoice),
                  Optional.empty(),
                  new Money(-amount.minorUnits(), amount.currency())));
    }
  }

  /// So much of an invoice was paid when the signal's `at` says. Several payments of one add up.
  /// `total` is what the invoice is about, where its sender does not report that by itself.
  /// `paidInAll` is what was paid of it by then, this payment included, where its sender says so:
  /// it counts in place of `amount`, less what is known to have been paid before.
  record InvoicePaid(
      String invoice, Money amount, LocalDate due, Optional<Money> total, Optional<Money> paidInAll)
      implements BillingSignal {
    public InvoicePaid {
      ValueCheck.shortText("invoice", invoice);
      notNegative("amount", amount);
      total.ifPresent(whole -> notNegative("total", whole));
      paidInAll.ifPresent(all -> notNegative("paidInAll", all));
    }

    /// One that adds to those before.
    public InvoicePaid(String invoice, Money amount, LocalDate due, Optional<Money> total) {
      this(invoice, amount, due, total, Optional.empty());
    }

    /// Of an invoice of which no more is known.
    public InvoicePaid(String invoice, Money amount, LocalDate due) {
      this(invoice, amount, due, Optional.empty());
    }

    @Override
    public SignalType type() {
      return SignalType.INVOICE_PAID;
    }

    @Override
    public List<Object> components() {
      return List.of(invoice, amount, due, total, paidInAll);
    }
  }

  /// `amount` is what the invoice is about, whatever was paid of it.
  record InvoiceOverdue(String invoice, Money amount, LocalDate due) implements BillingSignal {
    public InvoiceOverdue {
      ValueCheck.shortText("invoice", invoice);
      notNegative("amount", amount);
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

  /// The vendor no longer expects to be paid what is left, or `amount` of it. It is not open any
  /// more, but it was late, and it is no payment.
  record InvoiceWrittenOff(String invoice, Optional<Money> amount, Optional<LocalDate> due)
      implements BillingSignal {
    public InvoiceWrittenOff {
      ValueCheck.shortText("invoice", invoice);
      amount.ifPresent(part -> notNegative("amount", part));
    }

    @Override
    public SignalType type() {
      return SignalType.INVOICE_WRITTEN_OFF;
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

  /// A credit note, with its number where it has one: so much less is owed of an invoice, or, where
  /// it names none, of all that is open.
  record CreditIssued(Optional<String> credit, Optional<String> invoice, Money amount)
      implements BillingSignal {
    public CreditIssued {
      credit.ifPresent(number -> ValueCheck.shortText("credit", number));
      invoice.ifPresent(number -> ValueCheck.shortText("invoice", number));
      notNegative("amount", amount);
    }

    @Override
    public SignalType type() {
      return SignalType.CREDIT_ISSUED;
    }

    @Override
    public List<Object> components() {
      return List.of(credit, invoice, amount);
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

  private static void notNegative(String what, Money amount) {
    ValueCheck.notNegative(what, amount.minorUnits());
    ValueCheck.sensible(what, amount.minorUnits());
  }
}
