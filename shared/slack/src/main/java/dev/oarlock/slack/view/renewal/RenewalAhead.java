package dev.oarlock.slack.view.renewal;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.reconciliation.ContractNotice;
import dev.oarlock.domain.account.contract.term.Contract;
import dev.oarlock.domain.account.contract.term.ContractTerm;
import dev.oarlock.domain.account.contract.term.ContractVersion;
import dev.oarlock.domain.account.contract.term.Renewal;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.MoneyText;
import dev.oarlock.slack.text.OverdueText;
import dev.oarlock.slack.text.TermText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What an account decides next: of each contract when, about how much, and by when notice has to
/// be given.
record RenewalAhead(AccountContracts contracts, List<ContractNotice> notices, LocalDate today) {
  private static final int MOST = 12;

  /// `€1,990 a month up for renewal on 1 Mar 2027, in 92 days`.
  String headline() {
    var notice = contracts.noticeEffective(today);
    if (notice.isPresent()) {
      return text(
          "given notice, ends on {0}, {1}",
          DayText.of(notice.get()), DayText.relative(today, notice.get()));
    }
    return contracts.nextRenewal(today).map(this::headline).orElse(text("no renewal is known"));
  }

  private String headline(Renewal next) {
    if (next.monthToMonth()) {
      return text(
          "{0}, {1}: no renewal to decide",
          MoneyText.monthly(contracts.cmrr(today)), new TermText(next).pace());
    }
    var up = upOn(next.date());
    var amount = up.isZero() ? amount(next) : MoneyText.monthly(up);
    return next.isOverdue(today)
        ? amount + ", " + OverdueText.of(next.date(), today)
        : text(
            "{0} up for renewal on {1}, {2}",
            amount, DayText.of(next.date()), DayText.relative(today, next.date()));
  }

  /// What is paid for nothing now is a pause, and what it was says what is to be decided.
  private String amount(Renewal renewal) {
    var before =
        contracts
            .byId(renewal.contract())
            .filter(it -> it.termOn(today).filter(ContractTerm::paused).isPresent())
            .map(it -> it.lastPaid(today))
            .filter(_ -> renewal.monthlyAmount().isZero());
    return before
        .map(amount -> text("paused ({0} before)", MoneyText.monthly(amount)))
        .orElseGet(() -> MoneyText.monthly(renewal.monthlyAmount()));
  }

  private MultiCurrencyAmount upOn(LocalDate day) {
    return contracts.renewals(today).stream()
        .filter(it -> it.date().equals(day))
        .map(Renewal::monthlyAmount)
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }

  /// A line a contract, the next to be decided first.
  List<String> lines() {
    var renewals =
        contracts.renewals(today).stream()
            .sorted(Comparator.comparing(Renewal::date).thenComparing(Renewal::contract))
            .toList();
    var lines =
        Stream.of(
                renewals.stream().limit(MOST).map(this::line),
                rest(renewals).stream(),
                contracts.all().stream().flatMap(it -> ending(it).stream()),
                notices.stream().filter(it -> !it.isOnRecord()).map(RenewalAhead::unknown),
                contracts.all().stream().flatMap(this::agreed))
            .flatMap(it -> it);
    return lines.toList();
  }

  private static Optional<String> rest(List<Renewal> renewals) {
    return renewals.size() <= MOST
        ? Optional.empty()
        : Optional.of(
            text(
                "{0 contract} more, up later: {1}.",
                renewals.size() - MOST,
                MoneyText.monthly(
                    renewals.stream()
                        .skip(MOST)
                        .map(Renewal::monthlyAmount)
                        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus))));
  }

  private String line(Renewal renewal) {
    return contract(renewal.contract())
        + ": "
        + amount(renewal)
        + ", "
        + OverdueText.dated(renewal.date(), today)
        + ", "
        + how(renewal);
  }

  private String how(Renewal renewal) {
    if (renewal.isOverdue(today)) {
      return contracts.overdueRenewals(today).stream()
          .filter(it -> it.contracts().contains(renewal.contract()))
          .map(it -> text("lost if nobody signs by {0}.", DayText.of(it.graceEnd().minusDays(1))))
          .findFirst()
          .orElse(text("not signed."));
    }
    return renewal.monthToMonth()
        ? new TermText(renewal).goesOn() + "."
        : (renewal.autoRenew()
                ? text("renews itself for {0}", new TermText(renewal).next())
                : text("ends unless somebody signs"))
            + "; "
            + notice(renewal);
  }

  private String notice(Renewal renewal) {
    return renewal
        .noticeBy()
        .map(by ->
            by.isBefore(today)
                ? text("notice was due by {0}, so it binds them.", DayText.of(by))
                : text("notice is due by {0}, {1}.", DayText.of(by), DayText.relative(today, by)))
        .orElse(text("no notice period was told."));
  }

  /// A contract of which notice was given, beside others that go on, or that another follows.
  private Optional<String> ending(Contract contract) {
    return contract
        .noticeEffectiveAfter(today)
        .map(on ->
            contract(contract.id())
                + ": "
                + MoneyText.monthly(contracts.monthlyValue(contract.id(), today))
                + next(contract, on));
  }

  private String next(Contract contract, LocalDate ends) {
    return contracts.successions().stream()
        .filter(it -> it.from().equals(contract.id()))
        .map(it -> text(", ends on {0}, followed by {1}.", DayText.of(ends), contract(it.to())))
        .findFirst()
        .orElseGet(() -> text(", given notice, ends on {0}.", DayText.of(ends)));
  }

  private static String unknown(ContractNotice notice) {
    return text(
        "{0}: notice as of {1}, but it is not on record: is it one of these under another number?",
        contract(notice.contract()), DayText.of(notice.effective()));
  }

  /// What is signed and holds only later, such as the steps of a price.
  private Stream<String> agreed(Contract contract) {
    return contract.versions().stream()
        .filter(version -> version.since().isAfter(today))
        .filter(version -> version.term().closedOn().isEmpty())
        .map(version -> agreed(contract, version));
  }

  private static String agreed(Contract contract, ContractVersion version) {
    var before =
        contract
            .termOn(version.since().minusDays(1))
            .map(term -> term.monthlyAmount())
            .orElseGet(MultiCurrencyAmount::zero);
    var after = version.term().monthlyAmount();
    return after.equals(before)
        ? text(
            "{0}: agreed already, from {1} {2}, as before.",
            contract(contract.id()), DayText.of(version.since()), MoneyText.monthly(after))
        : text(
            "{0}: agreed already, from {1} {2} instead of {3}.",
            contract(contract.id()),
            DayText.of(version.since()),
            MoneyText.monthly(after),
            MoneyText.of(before));
  }

  private static String contract(String id) {
    return Mrkdwn.code(Mrkdwn.shortened(id, 40));
  }
}
