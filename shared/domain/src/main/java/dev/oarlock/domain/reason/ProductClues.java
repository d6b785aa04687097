package dev.oarlock.domain.reason;

import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.health.Measure;
import dev.oarlock.domain.risk.Telltale;
import dev.oarlock.domain.signal.Signal.ContractChanged;
import dev.oarlock.domain.signal.Signal.ContractChanged.OrderType;
import dev.oarlock.domain.signal.Signal.CorporateEventNoted.Kind;
import dev.oarlock.domain.signal.Signal.FeatureRequested.Urgency;
import dev.oarlock.domain.signal.Signal.ServiceDisrupted.Severity;
import dev.oarlock.domain.signal.Signal.UsageReported;
import java.util.Set;
import java.util.stream.Stream;

/// How the product is used, and where it falls short. docs/health.md tells where the thresholds
/// come from.
final class ProductClues {
  private static final int FEW_PERCENT = 30;
  private static final int FALLEN_PERCENT = 70;
  private static final int RAMP_MONTHS = 4;
  private static final int SETTLED_MONTHS = 6;
  private static final int WISH_DAYS = 180;
  private static final int MANY_WISHES = 3;
  private static final int DISRUPTION_DAYS = 90;
  private static final int MANY_DISRUPTIONS = 2;
  private static final int SLOW_HOURS = 72;
  private static final int LOW_STARS = 3;
  private static final int COMPETITOR_DAYS = 90;

  private ProductClues() {}

  static Stream<Clue> adoption(Case it) {
    var months = it.evidence().tenure(it.today()).orElse(RAMP_MONTHS);
    return Stream.of(
            it.alert(Telltale.USAGE_COLLAPSED, it.newest(UsageReported.class)),
            it.alert(Telltale.WENT_SILENT, it.evidence().usage().lastUsed()),
            months < RAMP_MONTHS
                ? Stream.<Clue>empty()
                : it.below(FEW_PERCENT, Measure.LICENCES_ACTIVE),
            it.below(FALLEN_PERCENT, Measure.USAGE_TREND))
        .flatMap(clues -> clues);
  }

  static Stream<Clue> features(Case it) {
    var wishes = it.evidence().requests();
    var important = wishes.of(Urgency.IMPORTANT, it.ago(WISH_DAYS));
    var many =
        important.size() < MANY_WISHES
            ? Stream.<Clue>empty()
            : Stream.of(
                Clue.soft(
                    important.size() + " important features asked for", important.getLast().day()));
    var blocking =
        wishes.of(Urgency.BLOCKING, it.ago(WISH_DAYS)).stream()
            .map(fact ->
                Clue.soft(fact.signal().feature() + " is missing and blocks them", fact.day()));
    return Stream.concat(blocking, many);
  }

  static Stream<Clue> disruptions(Case it) {
    var since = it.ago(DISRUPTION_DAYS);
    var critical = it.evidence().news().disruptions(Severity.CRITICAL, since).stream();
    var major = it.evidence().news().disruptions(Severity.MAJOR, since);
    return Stream.concat(
        critical.map(fact ->
            Clue.soft(
                "a critical disruption of %d minutes".formatted(fact.signal().minutes()),
                fact.day())),
        major.size() < MANY_DISRUPTIONS
            ? Stream.empty()
            : Stream.of(Clue.soft(major.size() + " major disruptions", major.getLast().day())));
  }

  static Stream<Clue> tickets(Case it) {
    return Stream.of(
            it.above(1, Measure.URGENT_OPEN),
            it.above(SLOW_HOURS, Measure.TIME_TO_RESOLVE),
            it.below(LOW_STARS, Measure.TICKET_SATISFACTION))
        .flatMap(clues -> clues);
  }

  static Stream<Clue> fit(Case it) {
    var months = it.evidence().tenure(it.today()).orElse(0);
    var looked =
        PeopleClues.event(it, Set.of(Kind.RFP, Kind.COMPETITOR_EVALUATION), COMPETITOR_DAYS);
    return Stream.of(
            it.alert(Telltale.COMPETITOR_EVALUATED, looked.map(Fact::day).findFirst()),
            months < SETTLED_MONTHS
                ? Stream.<Clue>empty()
                : it.below(FEW_PERCENT, Measure.FEATURE_BREADTH),
            it.facts().of(ContractChanged.class).stream()
                .filter(fact -> isProductDropped(fact.signal()))
                .filter(fact -> it.isSince(WISH_DAYS, fact.day()))
                .map(fact -> Clue.soft("they dropped a product", fact.day())))
        .flatMap(clues -> clues);
  }

  private static boolean isProductDropped(ContractChanged order) {
    return order.order() == OrderType.CANCELLATION && !order.lines().isEmpty();
  }
}
