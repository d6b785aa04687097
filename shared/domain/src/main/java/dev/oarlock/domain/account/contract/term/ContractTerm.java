package dev.oarlock.domain.account.contract.term;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.account.signal.order.AgreedTerm;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.account.signal.order.TermLength;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A contract term as it is after its orders so far. It counts from `from`, its ends are counted
/// from `anchor`, and `closedOn` is the first day after a cancellation. While `paused`, nothing is
/// paid for what was paid for before.
public record ContractTerm(
    LocalDate from,
    LocalDate anchor,
    AgreedTerm agreed,
    boolean trial,
    boolean paused,
    List<ContractLine> lines,
    Optional<LocalDate> closedOn) {
  private static final int MULTI_YEAR_MONTHS = 24;

  /// One that costs nothing and follows one that was paid for until then is a pause.
  static ContractTerm startedBy(
      ContractChanged order, LocalDate from, Optional<ContractTerm> previous) {
    var goesOn = previous.filter(it -> it.runsOn(from.minusDays(1)) || it.isOverdue(from));
    var lines = linesOf(order, previous);
    return new ContractTerm(
        from,
        from,
        order.term(),
        order.trial(),
        goesOn.filter(it -> it.isPausedBy(order.trial(), lines)).isPresent(),
        lines,
        Optional.empty());
  }

  /// A renewal that lists nothing renews what there was.
  private static List<ContractLine> linesOf(
      ContractChanged order, Optional<ContractTerm> previous) {
    return order.order() == OrderType.RENEWAL && order.lines().isEmpty()
        ? previous.map(ContractTerm::lines).orElseGet(List::of)
        : order.recurringLines();
  }

  private boolean isPausedBy(boolean nextTrial, List<ContractLine> nextLines) {
    return isKept() && !nextTrial && !isPaid(nextLines);
  }

  /// What an order that joins the term makes of it, on the day from which it counts. A term that is
  /// over stays as it is; but one that was cancelled on the very day was swapped for what is added
  /// on it.
  ContractTerm after(ContractChanged order, LocalDate day) {
    var isSwap = closedOn.filter(day::equals).isPresent();
    if (!isSwap && !runsOn(day) && !isOverdue(day)) {
      return this;
    }
    return switch (order.order()) {
      case ADD_ON -> plus(order.recurringLines(), isSwap);
      case AMENDMENT -> amended(order);
      case CANCELLATION -> isSwap ? this : cancelled(order, day);
      case NEW, RENEWAL -> startedBy(order, day, Optional.of(this));
    };
  }

  private ContractTerm plus(List<ContractLine> added, boolean isSwap) {
    var kept = isSwap ? Stream.<ContractLine>of() : lines.stream();
    return withLines(Stream.concat(kept, added.stream()).toList());
  }

  /// One that lists nothing that recurs only moves the end, of a trial as of anything else.
  private ContractTerm amended(ContractChanged order) {
    var isRelisted = !order.recurringLines().isEmpty();
    var listed = isRelisted ? order.recurringLines() : lines;
    var isTrial = order.trial() || (!isRelisted && trial);
    var isPaused = isPausedBy(isTrial, listed);
    return new ContractTerm(from, anchor, agreed, isTrial, isPaused, listed, Optional.empty())
        .endingAs(order.term());
  }

  /// With an end alone, it is the end of the term. With a length too, the period that ends then is
  /// so long, and so are those that follow: nothing changes where they come to that day anyway.
  private ContractTerm endingAs(AgreedTerm told) {
    if (!told.isPeriod()) {
      return counted(anchor, told.ends().map(agreed::endingOn).orElse(agreed));
    }
    var periods = agreed.inPeriodsOf(told);
    return periods.equals(agreed) && told.ends().filter(this::comesToAnEndOn).isPresent()
        ? this
        : counted(told.periodStart(), periods);
  }

  private boolean comesToAnEndOn(LocalDate day) {
    return endAfter(day.minusDays(1)).equals(day);
  }

  /// What tells where its periods are counted from, or its end, after a day; nothing where the
  /// order that began it does.
  public AgreedTerm toldAfter(LocalDate day) {
    return anchor.equals(from)
        ? agreed
            .ends()
            .filter(day::isBefore)
            .map(AgreedTerm.none()::endingOn)
            .orElse(AgreedTerm.none())
        : AgreedTerm.none().inPeriodsOf(agreed).endingOn(endAfter(day));
  }

  private ContractTerm counted(LocalDate newAnchor, AgreedTerm newAgreed) {
    return new ContractTerm(from, newAnchor, newAgreed, trial, paused, lines, closedOn);
  }

  private ContractTerm cancelled(ContractChanged order, LocalDate day) {
    var rest =
        order.lines().isEmpty()
            ? List.<ContractLine>of()
            : LineReduction.of(lines, order.recurringLines());
    return rest.isEmpty() ? closed(day) : withLines(rest);
  }

  /// Who cancels after the end of the term has left at its end.
  private ContractTerm closed(LocalDate day) {
    var on = agreed.autoRenew() || day.isBefore(end()) ? day : end();
    return new ContractTerm(from, anchor, agreed, trial, paused, lines, Optional.of(on));
  }

  /// The same, ended on a day because another contract follows it.
  ContractTerm replacedOn(LocalDate day) {
    return new ContractTerm(from, anchor, agreed, trial, paused, lines, Optional.of(day));
  }

  /// Its lines but for some products.
  List<ContractLine> without(Set<String> skus) {
    return lines.stream().filter(line -> !skus.contains(line.sku())).toList();
  }

  ContractTerm withLines(List<ContractLine> newLines) {
    return new ContractTerm(
        from, anchor, agreed, trial, isPausedBy(trial, newLines), newLines, Optional.empty());
  }

  private boolean isClosed(LocalDate day) {
    return closedOn.filter(on -> !on.isAfter(day)).isPresent();
  }

  /// The end of the first term; without automatic renewal there is no other.
  public LocalDate end() {
    return agreed.firstEnd(anchor);
  }

  /// The first end after `day`; without automatic renewal there is only one end.
  public LocalDate endAfter(LocalDate day) {
    var end = end();
    if (!agreed.autoRenew() || end.isAfter(day)) {
      return end;
    }
    var number = Math.max(1, agreed.termsEndedBy(anchor, day));
    end = agreed.endOf(anchor, number);
    while (!end.isAfter(day)) {
      end = agreed.endOf(anchor, ++number);
    }
    return end;
  }

  /// The end of the `number`th term, counting from 1.
  public LocalDate endOf(long number) {
    return agreed.endOf(anchor, number);
  }

  public boolean runsOn(LocalDate day) {
    return !isClosed(day) && (agreed.autoRenew() || end().isAfter(day));
  }

  /// Whether it has ended without a word from either side, and the grace lasts. A trial that ends
  /// is over.
  public boolean isOverdue(LocalDate day) {
    return isKept() && !isClosed(day) && !runsOn(day) && day.isBefore(graceEnd());
  }

  /// Whether it has ended without a word and nobody has signed within the grace.
  public boolean lapsedBy(LocalDate day) {
    return isKept()
        && !agreed.autoRenew()
        && closedOn.isEmpty()
        && !day.isBefore(graceEnd())
        && !end().isAfter(day);
  }

  /// The first day after the grace of a term without automatic renewal.
  public LocalDate graceEnd() {
    return end().plusDays(agreed.grace());
  }

  /// Whether anything is paid for it. Lines that are not told may be.
  public boolean isPaying() {
    return !trial && isPaid(lines);
  }

  private static boolean isPaid(List<ContractLine> lines) {
    return lines.isEmpty() || lines.stream().anyMatch(ContractLine::isPaid);
  }

  /// Whether a customer has it, be it paused.
  private boolean isKept() {
    return isPaying() || paused;
  }

  /// Whether it is not paid until a known day.
  public boolean isTrial() {
    return !isKept() && (trial || !agreed.autoRenew());
  }

  public boolean isMonthToMonth(LocalDate day) {
    var isOfOneMonth = agreed.months() == 1 && agreed.ends().isEmpty();
    return monthsOn(day) == 1 && (agreed.autoRenew() || isOfOneMonth);
  }

  public boolean isMultiYear(LocalDate day) {
    return monthsOn(day) >= MULTI_YEAR_MONTHS;
  }

  /// The length of the term that runs on a day.
  public int monthsOn(LocalDate day) {
    return end().isAfter(day) || !agreed.autoRenew()
        ? agreed.lengthInMonths(anchor)
        : monthsThereafter();
  }

  private int monthsThereafter() {
    return agreed.monthsThereafter(anchor);
  }

  /// The same, in the days that were agreed where it was agreed in days.
  public TermLength lengthOn(LocalDate day) {
    return end().isAfter(day) || !agreed.autoRenew()
        ? agreed.lengthFrom(anchor)
        : lengthThereafter();
  }

  TermLength lengthThereafter() {
    return agreed.lengthThereafter(anchor);
  }

  public MultiCurrencyAmount monthlyAmount() {
    return trial ? MultiCurrencyAmount.zero() : ContractLine.monthlyAmount(lines);
  }

  public long licences() {
    return lines.stream().mapToLong(ContractLine::seats).sum();
  }
}
