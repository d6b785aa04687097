package dev.oarlock.domain.portfolio.revenue;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Contracted monthly revenue that the book is expected to lose in the quarters ahead.
///
/// @param accounts customers that pay something, and `cmrr` what
/// @param all of all quarters together
/// @param segments the sums of all, likewise of `csms`, are those of the book
/// @param renewals in these quarters, by revenue at risk, the largest
/// @param runRate unavoidable losses, in none of the other numbers
public record RevenueForecast(
    LocalDate day,
    ModelBasis basis,
    int accounts,
    MultiCurrencyAmount cmrr,
    List<QuarterLoss> quarters,
    LossForecast total,
    GroupForecasts segments,
    GroupForecasts csms,
    List<RenewalAtRisk> renewals,
    OtherRenewals otherRenewals,
    ChurnRunRate runRate) {

  /// The model that said so.
  public record ModelBasis(String model, Probability annualBaseRate, int observedChurns) {
    static ModelBasis of(HazardModel hazard) {
      return new ModelBasis(hazard.version(), hazard.annualBaseRate(), hazard.observedChurns());
    }
  }

  /// What is lost: its mean, which adds up over accounts and groups, and its spread, which does
  /// not.
  public record LossForecast(MultiCurrencyAmount expected, LossInterval interval) {}

  /// One quarter of those ahead.
  public record QuarterLoss(CalendarQuarter quarter, LossForecast loss) {}

  /// Some accounts: what they pay, and what they are expected to lose in all quarters together and,
  /// `byQuarter`, in each.
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

  /// The groups that pay most, and what all smaller ones come to.
  public record GroupForecasts(List<GroupForecast> largest, OtherGroups others) {
    public GroupForecasts {
      largest = List.copyOf(largest);
    }

    /// So many of the largest, the others being that many more.
    public GroupForecasts largest(int most) {
      var listed = largest.subList(0, Math.min(most, largest.size()));
      var more = largest.subList(listed.size(), largest.size());
      return new GroupForecasts(
          listed, more.stream().map(OtherGroups::of).reduce(others, OtherGroups::plus));
    }
  }

  /// Groups that are not named: how many, their accounts, what these pay, and what they are
  /// expected to lose in all quarters together.
  public record OtherGroups(
      int groups, int accounts, MultiCurrencyAmount cmrr, MultiCurrencyAmount expected) {
    public static OtherGroups none() {
      return new OtherGroups(0, 0, MultiCurrencyAmount.zero(), MultiCurrencyAmount.zero());
    }

    static OtherGroups of(GroupForecast group) {
      return new OtherGroups(1, group.accounts(), group.cmrr(), group.total().expected());
    }

    OtherGroups plus(OtherGroups more) {
      return new OtherGroups(
          groups + more.groups,
          accounts + more.accounts,
          cmrr.plus(more.cmrr),
          expected.plus(more.expected));
    }
  }

  /// Renewals that are not listed: how many, and what is at risk in them.
  public record OtherRenewals(int count, MultiCurrencyAmount atRisk) {}

  /// A renewal: the chance that the account is gone by then, times what it pays.
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
