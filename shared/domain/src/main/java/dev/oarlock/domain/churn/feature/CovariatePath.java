package dev.oarlock.domain.churn.feature;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.churn.driver.AccountFeature;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverValues;
import dev.oarlock.domain.churn.driver.FeatureScales;
import dev.oarlock.domain.churn.driver.FeatureValues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

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
    values.putAll(constant.known());
    tenure
        .risk(day, from / AccountTenure.MONTH_DAYS)
        .ifPresent(risk -> values.put(Driver.TENURE, risk));
    values.putAll(exitOpportunities.driverValues(from, to));
    return new DriverValues(values);
  }

  /// Everything needed for a path from any day; built once for each account.
  public record CovariateSource(
      List<FeatureExtractor> extractors,
      AccountTenure tenure,
      AccountContracts contracts,
      FeatureScales scales) {
    public static CovariateSource of(Facts all, FeatureScales scales) {
      var facts = all.trusted();
      var contracts = AccountContracts.of(facts);
      var evidence = AccountEvidence.of(facts);
      var tenure = new AccountTenure(evidence.customerSince(), scales.of(AccountFeature.TENURE));
      var extractors = new ArrayList<FeatureExtractor>();
      extractors.addAll(UsageFeatures.of(facts, evidence));
      extractors.addAll(SupportBillingFeatures.of(facts, evidence));
      extractors.addAll(RelationshipFeatures.of(facts, evidence));
      extractors.addAll(ContractFeatures.of(contracts));
      extractors.addAll(SignFeatures.of(facts, evidence));
      return new CovariateSource(extractors, tenure, contracts, scales);
    }

    public CovariatePath pathFrom(LocalDate day) {
      return snapshotOn(day).path(scales);
    }

    FeatureSnapshot snapshotOn(LocalDate day) {
      var features = new EnumMap<AccountFeature, Double>(AccountFeature.class);
      for (var extractor : extractors) {
        extractor.value().apply(day).ifPresent(value -> features.put(extractor.feature(), value));
      }
      var exits = ExitOpportunities.of(contracts, day);
      return new FeatureSnapshot(day, new FeatureValues(features), tenure.start(), exits);
    }

    /// The first day after `day` on which time alone may change the path.
    public Optional<LocalDate> nextChangeDay(LocalDate day) {
      var changeDays = new ArrayList<LocalDate>();
      extractors.forEach(extractor -> extractor.changeDays().apply(day).forEach(changeDays::add));
      tenure.changeDays(day).forEach(changeDays::add);
      contracts.changeDays(day).forEach(changeDays::add);
      ExitOpportunities.of(contracts, day).changeDays().forEach(changeDays::add);
      return changeDays.stream().min(LocalDate::compareTo);
    }
  }
}
