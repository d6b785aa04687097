package dev.oarlock.slack.command.listing;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.portfolio.listing.ListCondition;
import dev.oarlock.domain.portfolio.listing.ListCondition.ChangedSince;
import dev.oarlock.domain.portfolio.listing.ListCondition.Claimed;
import dev.oarlock.domain.portfolio.listing.ListCondition.NewSince;
import dev.oarlock.domain.portfolio.listing.ListCondition.OwnedBy;
import dev.oarlock.domain.portfolio.listing.ListCondition.RenewalOverdue;
import dev.oarlock.domain.portfolio.listing.ListCondition.RenewsWithin;
import dev.oarlock.domain.portfolio.listing.ListGrouping;
import dev.oarlock.domain.portfolio.listing.ListOrder;
import dev.oarlock.domain.portfolio.listing.ListQuestion;
import dev.oarlock.slack.command.day.DaySpan;
import dev.oarlock.slack.command.day.TypedDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// A question about the portfolio while it is read, word by word.
final class ListDraft {
  /// What needs a time.
  enum ListTopic {
    RENEWALS,
    CHANGES,
    NEWCOMERS
  }

  static final int TOP = 10;
  private static final int RENEWAL_DAYS = 60;
  private static final int CHANGE_DAYS = 7;
  private static final int NEW_DAYS = 90;

  private final LocalDate today;
  private final List<ListCondition> conditions = new ArrayList<>();
  private final Set<ListTopic> topics = EnumSet.noneOf(ListTopic.class);
  private final List<String> notes = new ArrayList<>();
  private final StringBuilder unknown = new StringBuilder();
  private Optional<DaySpan> span = Optional.empty();
  private Optional<LocalDate> until = Optional.empty();
  private Optional<LocalDate> since = Optional.empty();
  private ListOrder order = ListOrder.EXPECTED_LOSS;
  private OptionalInt most = OptionalInt.empty();
  private Optional<ListGrouping> grouping = Optional.empty();
  private int page = 1;
  private boolean isList;
  private boolean isMine;
  private boolean isClaimed;

  ListDraft(LocalDate today) {
    this.today = today;
  }

  /// What alone makes a list of a text.
  void is(ListCondition condition) {
    isList = true;
    conditions.add(condition);
  }

  void isAbout(ListTopic topic) {
    isList = true;
    topics.add(topic);
  }

  /// Every account, if nothing narrows it.
  void isOfAccounts() {
    isList = true;
  }

  void isMine() {
    isList = true;
    isMine = true;
  }

  /// What narrows a list and does not make one.
  void narrow(List<ListCondition> by) {
    conditions.addAll(by);
  }

  /// The names that follow are of those who have the risk.
  void isClaimedByNamed() {
    isList = true;
    isClaimed = true;
  }

  void isClaimedByMe() {
    isClaimedByNamed();
    isMine = true;
  }

  void top(int count, ListOrder by) {
    isList = true;
    most = OptionalInt.of(Math.max(1, count));
    order = by;
  }

  void sortBy(ListOrder by) {
    order = by;
  }

  void groupBy(ListGrouping by) {
    grouping = Optional.of(by);
  }

  void turnTo(int number) {
    page = Math.max(1, number);
  }

  void during(DaySpan time) {
    span = Optional.of(time);
  }

  void until(TypedDay day) {
    day.note().ifPresent(notes::add);
    until = Optional.of(day.day());
  }

  void since(TypedDay day) {
    day.note().ifPresent(notes::add);
    since = Optional.of(day.day());
  }

  void note(String said) {
    notes.add(said);
  }

  void unknown(String word) {
    unknown.append(unknown.isEmpty() ? "" : " ").append(word);
  }

  boolean isList() {
    return isList;
  }

  boolean asksForMine() {
    return isMine;
  }

  String unknownWords() {
    return unknown.toString();
  }

  ListReading.AskedList asked(List<? extends ListCondition> mine) {
    conditions.addAll(mine);
    if (isClaimed) {
      conditions.replaceAll(ListDraft::claimed);
    }
    var isLate = conditions.stream().anyMatch(RenewalOverdue.class::isInstance);
    for (var topic : topics) {
      switch (topic) {
        case RENEWALS -> {
          if (!isLate) {
            conditions.add(renewals());
          }
        }
        case CHANGES -> conditions.add(new ChangedSince(from(CHANGE_DAYS)));
        case NEWCOMERS -> conditions.add(new NewSince(from(NEW_DAYS)));
      }
    }
    if (topics.isEmpty() && (span.isPresent() || since.isPresent() || until.isPresent())) {
      notes.add(text("This list is as of now."));
    }
    return new ListReading.AskedList(
        new ListQuestion(conditions, order, most, grouping), page, notes);
  }

  private static ListCondition claimed(ListCondition condition) {
    return condition instanceof OwnedBy owner ? new Claimed(Optional.of(owner)) : condition;
  }

  private RenewsWithin renewals() {
    return until
        .map(day -> new RenewsWithin(today, day))
        .orElseGet(() -> {
          var time = span.orElseGet(() -> DaySpan.ofDays(RENEWAL_DAYS, today));
          if (time.begin().isBefore(today)) {
            notes.add(text("What was due and nobody has signed is in `/health overdue`."));
          }
          return new RenewsWithin(time.begin(), time.end());
        });
  }

  private LocalDate from(int days) {
    return since
        .map(day -> day.minusDays(1))
        .or(() -> span.map(DaySpan::from))
        .filter(day -> day.isBefore(today))
        .orElseGet(() -> today.minusDays(days));
  }
}
