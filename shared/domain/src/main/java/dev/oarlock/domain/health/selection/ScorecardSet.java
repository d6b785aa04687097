package dev.oarlock.domain.health.selection;

import dev.oarlock.domain.account.contract.CustomerDeparture;
import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.scorecard.Scorecard;
import dev.oarlock.domain.health.scorecard.ScorecardEvaluation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One version of the scorecards: the stages of the customer lifecycle, and a scorecard for each
/// account by its segment and stage. Exactly one applies to an account, the most specific.
public record ScorecardSet(
    String version, List<LifecycleStage> stages, List<NamedScorecard> scorecards) {
  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,39}");

  /// A scorecard, its name, and the accounts it applies to.
  public record NamedScorecard(String name, ScorecardSelector selector, Scorecard scorecard) {
    public NamedScorecard {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "name of a scorecard is not 1 to 40 letters, digits, spaces, '.', '-' or '_': " + name);
      }
    }
  }

  public ScorecardSet {
    stages = List.copyOf(stages);
    scorecards = List.copyOf(scorecards);
    if (!isValidVersion(version)) {
      throw new IllegalArgumentException(
          "version is not 1 to 40 letters, digits, '.', '-' or '_': " + version);
    }
    if (stages.isEmpty()
        || stages.stream().filter(it -> !it.hasEnd()).count() != 1
        || stages.getLast().hasEnd()) {
      throw new IllegalArgumentException("not every stage but the last has an end: " + stages);
    }
    if (scorecards.stream().filter(it -> it.selector().isEveryAccount()).count() != 1) {
      throw new IllegalArgumentException("there is not exactly one default scorecard");
    }
    if (scorecards.stream().map(NamedScorecard::name).distinct().count() != scorecards.size()) {
      throw new IllegalArgumentException("two scorecards have the same name");
    }
    for (var named : scorecards) {
      var conflict =
          scorecards.stream()
              .filter(it -> !it.equals(named) && it.selector().conflictsWith(named.selector()));
      if (conflict.findAny().isPresent()) {
        throw new IllegalArgumentException(
            "two scorecards apply to the accounts of " + named.name());
      }
      if (!named
          .scorecard()
          .version()
          .equals(qualifiedVersion(version, named.name(), named.selector()))) {
        throw new IllegalArgumentException("its version does not name the set: " + named.name());
      }
    }
  }

  /// The one scorecard that comes with Oarlock, for all accounts.
  public static ScorecardSet shipped() {
    return of(Scorecard.shipped());
  }

  /// One scorecard for all accounts.
  public static ScorecardSet of(Scorecard scorecard) {
    return new ScorecardSet(
        scorecard.version(),
        LifecycleStage.shipped(),
        List.of(new NamedScorecard("default", ScorecardSelector.everyAccount(), scorecard)));
  }

  public static boolean isValidVersion(String text) {
    return VERSION.matcher(text).matches();
  }

  /// The version that an assessment records: that of the set, and the name of the scorecard if it
  /// is not the default.
  public static String qualifiedVersion(String version, String name, ScorecardSelector selector) {
    return selector.isEveryAccount() ? version : version + "/" + name;
  }

  /// The version of the set in a qualified version.
  public static String version(String qualifiedVersion) {
    return qualifiedVersion.split("/", 2)[0];
  }

  /// Whether an assessment was made by this set.
  public boolean isVersionOf(HealthAssessment assessment) {
    return version.equals(version(assessment.scorecardVersion()));
  }

  /// Assesses an account by the scorecard that applies to it on that day. The assessment of a
  /// customer who has left is that of its last day as one, and does not change with time.
  public HealthAssessment assess(Facts facts, LocalDate today, Band before) {
    return CustomerDeparture.of(facts, today)
        .map(left -> assessDayOnly(left, facts, before).on(today))
        .orElseGet(() -> assessCustomer(facts, today, before));
  }

  private HealthAssessment assessCustomer(Facts facts, LocalDate today, Band before) {
    var evidence = AccountEvidence.of(facts);
    var segment = segment(facts);
    var applicable = scorecardFor(segment, evidence, today);
    var assessment = applicable.scorecard().assess(evidence, today, before);
    var next =
        Stream.concat(
                assessment.nextChange().stream(),
                nextSelectionChange(segment, evidence, today).stream())
            .min(LocalDate::compareTo);
    return ScorecardEvaluation.withNextChange(next, assessment);
  }

  /// The same without searching for the day of the next change, which is most of the work.
  public HealthAssessment assessDayOnly(Facts facts, LocalDate day, Band before) {
    return CustomerDeparture.of(facts, day)
        .map(left -> assessDayOnly(left, facts, before).on(day))
        .orElseGet(() -> assessCustomerDayOnly(facts, day, before));
  }

  private HealthAssessment assessDayOnly(CustomerDeparture left, Facts facts, Band before) {
    return assessCustomerDayOnly(left.factsThen(facts), left.lastDay(), before);
  }

  private HealthAssessment assessCustomerDayOnly(Facts facts, LocalDate day, Band before) {
    var evidence = AccountEvidence.of(facts);
    return scorecardFor(segment(facts), evidence, day)
        .scorecard()
        .assessDayOnly(evidence, day, before);
  }

  /// The scorecard that applies to an account on a day.
  public NamedScorecard scorecardFor(Facts facts, LocalDate day) {
    return scorecardFor(segment(facts), AccountEvidence.of(facts), day);
  }

  private NamedScorecard scorecardFor(Segment segment, AccountEvidence evidence, LocalDate day) {
    var stage = stage(evidence, day);
    return scorecards.stream()
        .filter(it -> it.selector().matches(segment, stage))
        .max(Comparator.comparingInt(it -> it.selector().specificity()))
        .orElseThrow();
  }

  /// The lifecycle stage of an account on a day: the first that is not over.
  LifecycleStage stage(AccountEvidence evidence, LocalDate day) {
    return stages.stream().filter(it -> !it.isOver(evidence, day)).findFirst().orElseThrow();
  }

  /// The next day on which another scorecard applies to the account.
  private Optional<LocalDate> nextSelectionChange(
      Segment segment, AccountEvidence evidence, LocalDate today) {
    var now = scorecardFor(segment, evidence, today);
    var end = stage(evidence, today).end(evidence);
    while (end.isPresent()) {
      if (!scorecardFor(segment, evidence, end.get()).equals(now)) {
        return end;
      }
      end = stage(evidence, end.get()).end(evidence);
    }
    return Optional.empty();
  }

  private static Segment segment(Facts facts) {
    return AccountProfile.of(facts).segment();
  }
}
