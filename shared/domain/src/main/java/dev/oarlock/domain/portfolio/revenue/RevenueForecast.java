package dev.oarlock.domain.portfolio.revenue;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// The committed monthly revenue that the portfolio is expected to lose in the quarters ahead.
///
/// @param accounts the number of paying customers; `cmrr` is their revenue
/// @param mainCurrency the currency that most of them pay in; none where nobody pays, or in a
///   forecast that was stored before it was counted
/// @param total the loss in all quarters together
/// @param segments groups that add up to the portfolio, as `csms` do
/// @param renewals the largest renewals in these quarters, by expected loss
/// @param runRate unavoidable losses, which no other number includes
public record RevenueForecast(
    LocalDate day,
    ModelBasis basis,
    int accounts,
    MultiCurrencyAmount cmrr,
    Optional<Currency> mainCurrency,
    List<QuarterLoss> quarters,
    LossForecast total,
    GroupForecasts segments,
    GroupForecasts csms,
    List<RenewalAtRisk> renewals,
    OtherRenewals otherRenewals,
    ChurnRunRate runRate) {

  /// The model behind the forecast; `baseRateAssumed` if nobody stated the base rate and nobody has
  /// churned yet.
  public record ModelBasis(
      String model, Probability annualBaseRate, int observedChurns, boolean baseRateAssumed) {
    static ModelBasis of(HazardModel hazard) {
      return new ModelBasis(
          hazard.version(),
          hazard.annualBaseRate(),
          hazard.observedChurns(),
          hazard.isBaseRateAssumed());
    }
  }

  /// A loss: its mean, which adds up over accounts and groups, and its interval, which does not.
  public record LossForecast(MultiCurrencyAmount expected, LossInterval interval) {}

  /// One quarter of those ahead.
  public record QuarterLoss(CalendarQuarter quarter, LossForecast loss) {}

  /// A group of accounts: its revenue, and its expected loss in all quarters together and in each
  /// (`byQuarter`).
  public record GroupForecast(
      String name,
      int accounts,
      MultiCurrencyAmount cmrr,
      List<MultiCurrencyAmount> byQuarter,
      LossForecast total) {
    public GroupForecast {
      byQuarter = List.copyOf(byQuarter);
    }
  }

  /// The groups with the most revenue, and the sum of all smaller ones.
  public record GroupForecasts(List<GroupForecast> largest, OtherGroups others) {
    public GroupForecasts {
      largest = List.copyOf(largest);
    }

    /// At most so many of the largest; the rest is added to the others.
    public GroupForecasts largest(int maxCount) {
      var listed = largest.subList(0, Math.min(maxCount, largest.size()));
      var rest = largest.subList(listed.size(), largest.size());
      return new GroupForecasts(
          listed, rest.stream().map(OtherGroups::of).reduce(others, OtherGroups::plus));
    }
  }

  /// The sum of the groups that are not listed: their number, accounts, revenue, and expected loss
  /// in all quarters together.
  public record OtherGroups(
      int groups, int accounts, MultiCurrencyAmount cmrr, MultiCurrencyAmount expected) {
    public static OtherGroups none() {
      return new OtherGroups(0, 0, MultiCurrencyAmount.zero(), MultiCurrencyAmount.zero());
    }

    static OtherGroups of(GroupForecast group) {
      return new OtherGroups(1, group.accounts(), group.cmrr(), group.total().expected());
    }

    OtherGroups plus(OtherGroups rest) {
      return new OtherGroups(
          groups + rest.groups,
          accounts + rest.accounts,
          cmrr.plus(rest.cmrr),
          expected.plus(rest.expected));
    }
  }

  /// The renewals that are not listed: their number and expected loss.
  public record OtherRenewals(int count, MultiCurrencyAmount atRisk) {}

  /// A renewal and its expected loss: the probability of churn by then, times the revenue.
  public record RenewalAtRisk(
      AccountId id,
      String name,
      Optional<Csm> csm,
      LocalDate on,
      MultiCurrencyAmount cmrr,
      Probability churnProbability,
      MultiCurrencyAmount atRisk) {}

  public RevenueForecast {
    quarters = List.copyOf(quarters);
    renewals = List.copyOf(renewals);
  }

  public GroupForecasts by(PortfolioDimension grouping) {
    return switch (grouping) {
      case SEGMENT -> segments;
      case CSM -> csms;
      case REGION -> throw new IllegalArgumentException("not summed up by region");
    };
  }
}
