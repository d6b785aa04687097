package dev.oarlock.domain.revenue.report;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.revenue.journal.EntrySubject.CustomerSubject;
import dev.oarlock.domain.revenue.journal.EntrySubject.RevenueSubject;
import dev.oarlock.domain.revenue.journal.JournalEntry;
import dev.oarlock.domain.revenue.journal.RevenueJournal;
import dev.oarlock.domain.revenue.journal.RevenueView;
import dev.oarlock.domain.revenue.ledger.RevenueLine;
import dev.oarlock.domain.revenue.report.RevenuePosition.ProductCurrency;
import dev.oarlock.domain.revenue.slice.CustomerTraits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// An account's revenue from a moment on: what it paid then, each movement since, and when it came
/// and left.
public record CustomerRevenue(
    AccountId account,
    CustomerTraits traits,
    RevenuePosition opening,
    List<RevenueLine> lines,
    List<CustomerChange> changes) {

  /// On a day, 1 customer more or less.
  public record CustomerChange(LocalDate day, long customers) {}

  public CustomerRevenue {
    lines = lines.stream().sorted(Comparator.comparing(RevenueLine::day)).toList();
    changes = changes.stream().sorted(Comparator.comparing(CustomerChange::day)).toList();
  }

  /// All of it, as known by a day.
  public static CustomerRevenue of(AccountId account, Facts facts, LocalDate known) {
    return since(
            RevenuePosition.none(),
            RevenueJournal.ofFacts(facts, known).entries(),
            RevenueView.CORRECTED)
        .named(account, CustomerTraits.of(facts, known));
  }

  /// What followed upon a position, whoever's it is.
  public static CustomerRevenue since(
      RevenuePosition opening, Collection<JournalEntry> entries, RevenueView view) {
    var lines = new ArrayList<RevenueLine>();
    var changes = new ArrayList<CustomerChange>();
    for (var entry : entries) {
      var day = view.day(entry);
      switch (entry.subject()) {
        case RevenueSubject subject -> lines.add(subject.line(day, entry.amount()));
        case CustomerSubject _ -> changes.add(new CustomerChange(day, entry.amount()));
      }
    }
    return new CustomerRevenue(
        new AccountId("nobody"), CustomerTraits.UNKNOWN, opening, lines, changes);
  }

  public CustomerRevenue named(AccountId id, CustomerTraits known) {
    return new CustomerRevenue(id, known, opening, lines, changes);
  }

  boolean isCustomer(LocalDate day) {
    return opening.customers()
            + changes.stream()
                .filter(change -> !change.day().isAfter(day))
                .mapToLong(CustomerChange::customers)
                .sum()
        > 0;
  }

  /// What is paid at the end of a day, on which the opening was or that is later.
  MultiCurrencyAmount balance(LocalDate day) {
    var sum = opening.balance();
    for (var line : lines) {
      sum = line.day().isAfter(day) ? sum : sum.plus(line.amount());
    }
    return sum;
  }

  /// The same, product by product.
  Map<ProductCurrency, Long> products(LocalDate day) {
    var products = new HashMap<ProductCurrency, Long>(opening.products());
    for (var line : lines) {
      if (!line.day().isAfter(day)) {
        var amount = line.amount();
        products.merge(
            new ProductCurrency(line.sku(), amount.currency()),
            amount.minorUnits(),
            Math::addExact);
      }
    }
    return products;
  }

  Stream<RevenueLine> lines(RevenuePeriod period) {
    return lines.stream().filter(line -> period.contains(line.day()));
  }

  /// Each product that it ever paid for.
  TreeSet<String> skus() {
    var skus = new TreeSet<String>();
    opening.products().keySet().forEach(it -> skus.add(it.sku()));
    lines.forEach(line -> skus.add(line.sku()));
    return skus;
  }

  /// The same of one product only; it is a customer of the product while it pays for it.
  CustomerRevenue ofProduct(String sku) {
    var first = opening.ofProduct(sku);
    var only = lines.stream().filter(line -> line.sku().equals(sku)).toList();
    var product = new CustomerRevenue(account, traits, first, only, List.of());
    var came = new ArrayList<CustomerChange>();
    var had = first.customers();
    for (var day : new TreeSet<>(only.stream().map(RevenueLine::day).toList())) {
      var has = product.balance(day).isZero() ? 0 : 1;
      if (has != had) {
        came.add(new CustomerChange(day, has - had));
      }
      had = has;
    }
    return new CustomerRevenue(account, traits, first, only, came);
  }
}
