package dev.oarlock.domain.risk.reason;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.ProductQuantity;
import dev.oarlock.domain.account.evidence.business.ProductSwap;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.account.signal.ProductSignal.FeatureRequested;
import dev.oarlock.domain.account.signal.ProductSignal.FeatureRequested.Urgency;
import dev.oarlock.domain.account.signal.ProductSignal.ServiceDisrupted;
import dev.oarlock.domain.account.signal.ProductSignal.ServiceDisrupted.Severity;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened;
import dev.oarlock.domain.account.signal.order.ContractLine;
import dev.oarlock.domain.health.measure.Measure;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Clues from how the product is used and where it falls short. docs/health.md says where the
/// thresholds come from.
final class ProductClues {
  private static final int LOW_PERCENT = 30;
  private static final int DECLINED_PERCENT = 70;
  private static final int RAMP_MONTHS = 4;
  private static final int SETTLED_MONTHS = 6;
  private static final int REQUEST_DAYS = 180;
  private static final int MANY_REQUESTS = 3;
  private static final int QUARTER_DAYS = 90;
  private static final int MANY_DISRUPTIONS = 2;
  private static final int LONG_MINUTES = 240;
  private static final int MONTH_DAYS = 30;
  private static final int MONTHS_BEFORE = 3;
  private static final int HEALTHY_TICKETS = 4;
  private static final int MANY_TICKETS = 6;
  private static final int SLOW_HOURS = 72;
  private static final int LOW_STARS = 3;

  private ProductClues() {}

  /// Few users, few features, fewer logins.
  static Stream<ReasonClue> lowAdoption(DiagnosisContext context) {
    var months = context.evidence().tenureMonths(context.today()).orElse(RAMP_MONTHS);
    return Stream.of(
            months < RAMP_MONTHS
                ? Stream.<ReasonClue>empty()
                : context.clueBelow(LOW_PERCENT, Measure.LICENCES_ACTIVE),
            months < SETTLED_MONTHS
                ? Stream.<ReasonClue>empty()
                : context.clueBelow(LOW_PERCENT, Measure.FEATURE_BREADTH),
            context.clueBelow(DECLINED_PERCENT, Measure.LOGINS_PER_USER))
        .flatMap(clues -> clues);
  }

  /// Requests for more, of whatever weight; what blocks them counts alone.
  static Stream<ReasonClue> missingFeatures(DiagnosisContext context) {
    var requests = context.evidence().featureRequests();
    var since = context.daysAgo(REQUEST_DAYS);
    var others =
        Stream.of(Urgency.IMPORTANT, Urgency.NICE)
            .flatMap(urgency -> requests.of(urgency, since).stream())
            .filter(fact -> !fact.signal().outOfScope())
            .sorted(Comparator.comparing(Fact::day))
            .toList();
    var many =
        others.size() < MANY_REQUESTS
            ? Stream.<ReasonClue>empty()
            : Stream.of(
                ReasonClue.supporting(
                    phrase("{0} features asked for", counted(others)), others.getLast().day()));
    var blocking =
        requests.of(Urgency.BLOCKING, since).stream()
            .filter(fact -> !fact.signal().outOfScope())
            .map(fact ->
                ReasonClue.supporting(
                    phrase("{0!} is missing and blocks them", fact.signal().feature()),
                    fact.day()));
    return Stream.concat(blocking, many);
  }

  static Stream<ReasonClue> disruptions(DiagnosisContext context) {
    var since = context.daysAgo(QUARTER_DAYS);
    var critical = context.evidence().events().disruptions(Severity.CRITICAL, since).stream();
    var major = context.evidence().events().disruptions(Severity.MAJOR, since);
    return Stream.concat(
        critical.map(
            fact -> disruption(phrase("a critical disruption of {0 minute}", minutes(fact)), fact)),
        major.size() < MANY_DISRUPTIONS
            ? major.stream()
                .filter(fact -> fact.signal().minutes() >= LONG_MINUTES)
                .map(fact ->
                    disruption(phrase("a major disruption of {0 minute}", minutes(fact)), fact))
            : Stream.of(
                ReasonClue.supporting(
                    phrase("{0} major disruptions", counted(major)), major.getLast().day())));
  }

  private static ReasonClue disruption(String what, Fact<ServiceDisrupted> fact) {
    return ReasonClue.supporting(what, fact.day());
  }

  private static int minutes(Fact<ServiceDisrupted> fact) {
    return fact.signal().minutes();
  }

  static Stream<ReasonClue> tickets(DiagnosisContext context) {
    return Stream.of(
            context.clueAbove(1, Measure.URGENT_OPEN),
            escalated(context),
            context.clueAbove(HEALTHY_TICKETS, Measure.TICKET_RATE),
            moreThanUsual(context),
            context.clueAbove(SLOW_HOURS, Measure.TIME_TO_RESOLVE),
            context.clueBelow(LOW_STARS, Measure.TICKET_SATISFACTION))
        .flatMap(clues -> clues);
  }

  /// Whether it is open or not: they went over somebody's head.
  private static Stream<ReasonClue> escalated(DiagnosisContext context) {
    var escalated =
        opened(context).stream()
            .filter(fact -> fact.signal().escalated() && context.isSince(QUARTER_DAYS, fact.day()))
            .toList();
    return escalated.isEmpty()
        ? Stream.empty()
        : Stream.of(
            ReasonClue.supporting(
                escalated.size() == 1
                    ? phrase("they escalated a ticket")
                    : phrase("they escalated {0 ticket}", escalated.size()),
                escalated.getLast().day()));
  }

  /// Three times as many in a month as in those of the quarter before, of which tickets are known.
  private static Stream<ReasonClue> moreThanUsual(DiagnosisContext context) {
    var now = opened(context).stream().filter(it -> context.isSince(MONTH_DAYS, it.day())).count();
    var since = MONTH_DAYS + QUARTER_DAYS;
    var before =
        opened(context).stream()
            .filter(
                it -> context.isSince(since, it.day()) && !context.isSince(MONTH_DAYS, it.day()))
            .count();
    var usual = before / (double) MONTHS_BEFORE;
    return before > 0 && now >= MANY_TICKETS && now >= MONTHS_BEFORE * usual
        ? Stream.of(
            ReasonClue.supporting(
                phrase(
                    "{0} tickets in a month, {1} in each of the three before",
                    now, Math.round(Math.max(1, usual)))))
        : Stream.empty();
  }

  private static List<Fact<TicketOpened>> opened(DiagnosisContext context) {
    return context.facts().of(TicketOpened.class);
  }

  static Stream<ReasonClue> wrongSolution(DiagnosisContext context) {
    var beyond =
        context.facts().of(FeatureRequested.class).stream()
            .filter(fact -> fact.signal().outOfScope() && context.isSince(REQUEST_DAYS, fact.day()))
            .map(fact ->
                ReasonClue.supporting(
                    phrase("{0!} is asked for, which it is not made for", fact.signal().feature()),
                    fact.day()));
    return Stream.concat(beyond, productsDropped(context));
  }

  private static Stream<ReasonClue> productsDropped(DiagnosisContext context) {
    return context.facts().of(ContractChanged.class).stream()
        .filter(fact -> isProductDropped(context, fact.signal()))
        .filter(fact -> context.isSince(REQUEST_DAYS, fact.day()))
        .map(fact -> ReasonClue.supporting(phrase("they dropped a product"), fact.day()));
  }

  /// Of more than there is room for, "or more".
  private static String counted(List<? extends Fact<?>> facts) {
    return facts.getFirst().signal().type().policy().retention().counted(facts.size());
  }

  /// Whether they gave back all of a product, and took nothing of as much value in its place.
  private static boolean isProductDropped(DiagnosisContext context, ContractChanged order) {
    if (order.order() != OrderType.CANCELLATION || order.effective().isAfter(context.today())) {
      return false;
    }
    var contracts = AccountContracts.of(context.facts());
    var held = contracts.quantities(context.today()).stream().map(ProductQuantity::sku).toList();
    var swap = new ProductSwap(contracts, order.effective(), context.today());
    return order.lines().stream()
        .map(ContractLine::sku)
        .anyMatch(sku -> !held.contains(sku) && swap.isLess() && !swap.replaces(sku));
  }
}
