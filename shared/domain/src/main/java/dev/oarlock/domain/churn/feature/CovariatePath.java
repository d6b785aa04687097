package dev.oarlock.domain.churn.feature;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.evidence.reading.LatestDay;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.churn.driver.AccountFeature;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverValues;
import dev.oarlock.domain.churn.driver.FeatureScales;
import dev.oarlock.domain.churn.driver.FeatureValues;
import dev.oarlock.domain.churn.feature.FeatureExtractor.DatedFeature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// An account's drivers now and in the months ahead: most stay constant, but tenure grows and the
/// exits that its contracts allow come nearer.
public record CovariatePath(
    LocalDate day,
    DriverValues constant,
    AccountTenure tenure,
    ExitOpportunities exitOpportunities) {

  /// The drivers in the period after `from` and up to `to` days ahead.
  public DriverValues valuesBetween(int from, int to) {
    var values = new EnumMap<Driver, Double>(Driver.class);
    tenure
        .risk(day, from / AccountTenure.MONTH_DAYS)
        .ifPresent(risk -> values.put(Driver.TENURE, risk));
    values.putAll(exitOpportunities.driverValues(from, to));
    return constant.with(values);
  }

  /// Everything needed for a path from any day; built once for each account.
  public record CovariateSource(
      FeatureExtractors extractors,
      AccountTenure tenure,
      AccountContracts contracts,
      FeatureScales scales) {
    public static CovariateSource of(Facts all, FeatureScales scales) {
      var facts = all.trusted();
      var start = AccountEvidence.of(facts).customerSince();
      return new CovariateSource(
          facts.view(FeatureExtractors.class, FeatureExtractors::of),
          new AccountTenure(start, scales.of(AccountFeature.TENURE)),
          AccountContracts.of(facts),
          scales);
    }

    public CovariatePath pathFrom(LocalDate day) {
      return snapshotOn(day).path(scales);
    }

    FeatureSnapshot snapshotOn(LocalDate day) {
      return timelineFrom(day).snapshot();
    }

    public CovariateTimeline timelineFrom(LocalDate day) {
      return new CovariateTimeline(this, day);
    }
  }

  /// What reads the features of an account, and what it read of the day asked for last, because the
  /// search for a forecast's next day begins on the day of that forecast.
  private static final class FeatureExtractors {
    private final LatestDay<List<FeatureSpan>> spans;

    private FeatureExtractors(List<FeatureExtractor> all) {
      this.spans =
          new LatestDay<>(day -> all.stream().map(it -> new FeatureSpan(it, day)).toList());
    }

    List<FeatureSpan> spansFrom(LocalDate day) {
      return spans.on(day);
    }

    static FeatureExtractors of(Facts facts) {
      var evidence = AccountEvidence.of(facts);
      return new FeatureExtractors(
          Stream.of(
                  UsageFeatures.of(evidence),
                  SupportBillingFeatures.of(facts, evidence),
                  RelationshipFeatures.of(facts, evidence),
                  ContractFeatures.of(AccountContracts.of(facts)),
                  SignFeatures.of(facts, evidence))
              .flatMap(List::stream)
              .toList());
    }
  }

  /// The paths from later and later days. On each, only those features are read anew that time
  /// alone may have changed by then.
  public static final class CovariateTimeline {
    private final CovariateSource source;
    private final List<FeatureSpan> spans;
    private LocalDate day;
    private ExitOpportunities exits;

    private CovariateTimeline(CovariateSource source, LocalDate day) {
      this.source = source;
      this.day = day;
      this.exits = ExitOpportunities.of(source.contracts, day);
      this.spans = new ArrayList<>(source.extractors.spansFrom(day));
    }

    /// The path from the day that was reached.
    public CovariatePath path() {
      return snapshot().path(source.scales);
    }

    FeatureSnapshot snapshot() {
      var values = new EnumMap<AccountFeature, Double>(AccountFeature.class);
      spans.forEach(span -> span.value().ifPresent(it -> values.put(span.feature(), it)));
      return new FeatureSnapshot(day, new FeatureValues(values), source.tenure.start(), exits);
    }

    /// Goes to the next day on which time alone may change the path, if there is one up to `last`.
    public boolean advance(LocalDate last) {
      var next = nextChangeDay().filter(it -> !it.isAfter(last));
      next.ifPresent(this::advanceTo);
      return next.isPresent();
    }

    private void advanceTo(LocalDate next) {
      day = next;
      exits = ExitOpportunities.of(source.contracts, next);
      spans.replaceAll(span -> span.on(next));
    }

    private Optional<LocalDate> nextChangeDay() {
      return Stream.of(
              spans.stream().flatMap(span -> span.end().stream()),
              source.tenure.changeDays(day),
              source.contracts.changeDays(day),
              exits.changeDays())
          .flatMap(days -> days)
          .min(LocalDate::compareTo);
    }
  }

  /// A feature from a day on, up to the next day on which time alone may change it, which is looked
  /// for only when somebody goes on from that day.
  private static final class FeatureSpan {
    private final FeatureExtractor extractor;
    private final DatedFeature read;
    private Optional<LocalDate> end = Optional.empty();
    private volatile boolean isEndKnown; // after the end itself, for whoever reads the same spans

    FeatureSpan(FeatureExtractor extractor, LocalDate start) {
      this.extractor = extractor;
      this.read = extractor.on().apply(start);
    }

    AccountFeature feature() {
      return extractor.feature();
    }

    OptionalDouble value() {
      return read.value();
    }

    Optional<LocalDate> end() {
      if (!isEndKnown) {
        end = read.changeDays().get().min(LocalDate::compareTo);
        isEndKnown = true;
      }
      return end;
    }

    FeatureSpan on(LocalDate day) {
      return end().filter(it -> !it.isAfter(day)).isPresent()
          ? new FeatureSpan(extractor, day)
          : this;
    }
  }
}
