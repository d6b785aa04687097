package dev.oarlock.aws.export;

import static dev.oarlock.aws.export.ExportColumn.day;
import static dev.oarlock.aws.export.ExportColumn.flag;
import static dev.oarlock.aws.export.ExportColumn.text;
import static dev.oarlock.aws.export.ExportColumn.whole;

import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.domain.account.facts.AccountMerges;
import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import dev.oarlock.domain.portfolio.listing.ListedTerms;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The table of accounts; its key is account and currency.
final class AccountColumns {
  private AccountColumns() {}

  /// An account and what it pays in one currency, if it pays anything.
  record AccountRow(AccountState state, ListedTerms terms, Optional<Money> monthly) {
    static Stream<AccountRow> of(AccountState state) {
      var terms = ListedAccount.of(state).terms();
      return terms.cmrr().isZero()
          ? Stream.of(new AccountRow(state, terms, Optional.empty()))
          : terms.cmrr().totals().stream()
              .map(amount -> new AccountRow(state, terms, Optional.of(amount)));
    }

    /// Who is on trial or has it for free is none yet.
    private Optional<LocalDate> customerSince() {
      return switch (terms.standing()) {
        case TRIAL, FREE, TRIAL_ENDED -> Optional.empty();
        case UNKNOWN, SIGNED, CUSTOMER, OVERDUE, PAUSED, CHURNED -> terms.since();
      };
    }

    private AccountProfile profile() {
      return AccountProfile.of(state.facts());
    }
  }

  static List<ExportColumn<AccountRow>> all() {
    return Stream.of(who(), what()).flatMap(List::stream).toList();
  }

  private static List<ExportColumn<AccountRow>> who() {
    return List.of(
        text("account", "Oarlock's id of it", row -> Optional.of(row.state().id().value())),
        text("name", "what it is called", row -> Optional.of(row.state().name())),
        text("owner", "its CSM", of(it -> it.csm().map(Csm::name))),
        text("segment", "its segment", of(it -> Optional.of(it.segment().name()))),
        text("region", "its region", of(AccountProfile::region)),
        text("industry", "its industry", of(AccountProfile::industry)),
        text("channel", "the channel it came by", of(AccountProfile::channel)),
        whole("size", "how many people it has", of(it -> it.size().map(Integer::longValue))),
        text("parent", "the account it belongs to", of(it -> it.parent().map(AccountId::value))),
        text(
            "part_of",
            "the account it was merged into",
            row -> AccountMerges.of(row.state().facts()).into().map(AccountId::value)));
  }

  private static List<ExportColumn<AccountRow>> what() {
    return List.of(
        text(
            "standing",
            "customer, trial, overdue, paused, churned and so on",
            row -> Optional.of(EnumNames.of(row.terms().standing()))),
        text(
            "currency",
            "of the amount; none where it pays nothing",
            row -> row.monthly().map(it -> it.currency().getCurrencyCode())),
        whole(
            "cmrr",
            "committed monthly recurring revenue, in minor units",
            row -> Optional.of(row.monthly().map(Money::minorUnits).orElse(0L))),
        day("customer_since", "since when it is a customer", AccountRow::customerSince),
        day("left_on", "when it left", row -> row.terms().left()),
        day("renewal", "its next renewal, or the one overdue", row -> row.terms().renewal()),
        flag("renewal_overdue", "whether that is overdue", row -> row.terms().isOverdue()),
        day("notice_ends", "when it leaves after notice", row -> row.terms().ends()),
        day(
            "assessed",
            "the day on which it was last computed",
            row -> Optional.of(row.state().assessment().day())));
  }

  private static <V> Function<AccountRow, V> of(Function<AccountProfile, V> field) {
    return row -> field.apply(row.profile());
  }
}
