package dev.oarlock.domain.churn.feature;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.term.Renewal;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.churn.driver.AccountFeature;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// The features of the contract; unknown while none is in force.
record ContractFeatures(AccountContracts contracts) {
  private static final int PRICE_RISE_COUNTS_DAYS = 365;

  static List<FeatureExtractor> of(AccountContracts contracts) {
    var features = new ContractFeatures(contracts);
    return List.of(
        new FeatureExtractor(AccountFeature.PRICE, features::price, features::priceChangeDays),
        new FeatureExtractor(AccountFeature.VALUE, features::contractValue, features::changeDays),
        features.flag(AccountFeature.CONTRACT_FLEX, day -> contracts.isMonthToMonth(day) ? 1 : 0),
        features.flag(AccountFeature.CONTRACT_MULTI, day -> contracts.isMultiYear(day) ? 1 : 0));
  }

  private FeatureExtractor flag(AccountFeature flag, ToDoubleFunction<LocalDate> value) {
    return new FeatureExtractor(flag, day -> inForce(day, value), this::changeDays);
  }

  /// A renewal may begin a term of another length, which nobody is told of on its day.
  private Stream<LocalDate> changeDays(LocalDate day) {
    var renewals = contracts.renewals(day).stream().map(Renewal::date);
    return Stream.concat(contracts.changeDays(day), renewals.filter(on -> on.isAfter(day)));
  }

  private OptionalDouble inForce(LocalDate day, ToDoubleFunction<LocalDate> value) {
    return contracts.inForce(day)
        ? OptionalDouble.of(value.applyAsDouble(day))
        : OptionalDouble.empty();
  }

  /// A lower price counts as no change of price.
  private OptionalDouble price(LocalDate day) {
    return inForce(day, on -> Math.max(0, contracts.priceIncrease(on, PRICE_RISE_COUNTS_DAYS)));
  }

  private Stream<LocalDate> priceChangeDays(LocalDate day) {
    var expiry = FeatureExtractor.expiryDays(contracts.renewalDays(), PRICE_RISE_COUNTS_DAYS, day);
    return Stream.concat(changeDays(day), expiry);
  }

  /// Unknown for several currencies, because amounts are never converted.
  private OptionalDouble contractValue(LocalDate day) {
    var amounts = contracts.cmrr(day).totals();
    return amounts.size() > 1 ? OptionalDouble.empty() : inForce(day, _ -> logValue(amounts));
  }

  private static double logValue(List<Money> amounts) {
    var whole = amounts.stream().mapToDouble(ContractFeatures::wholeUnits).sum();
    return Math.log1p(Math.max(0, whole));
  }

  private static double wholeUnits(Money money) {
    var digits = Math.max(0, money.currency().getDefaultFractionDigits());
    return money.minorUnits() / Math.pow(10, digits);
  }
}
