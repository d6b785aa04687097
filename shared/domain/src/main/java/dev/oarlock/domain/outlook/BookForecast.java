package dev.oarlock.domain.outlook;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.forecast.Probability;
import dev.oarlock.domain.portfolio.Grouping;
import dev.oarlock.domain.revenue.Amounts;
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
public record BookForecast(
    LocalDate day,
    Basis basis,
    int accounts,
    Amounts cmrr,
    List<Ahead> quarters,
    Loss all,
    Groups segments,
    Groups csms,
    List<AtRisk> renewals,
    Rest otherRenewals,
    RunRate runRate) {

  /// The model that said so.
  public record Basis(String model, Probability annualBaseRate, int labels) {
    static Basis of(HazardModel hazard) {
      return new Basis(hazard.version(), hazard.annualBaseRate(), hazard.labels());
    }
  }

  /// What is lost: its mean, which adds up over accounts and groups, and its spread, which does
  /// not.
  public record Loss(Amounts expected, Spread spread) {}

  /// One quarter of those ahead.
  public record Ahead(Quarter quarter, Loss loss) {}

  /// Some accounts: what they pay, and what they are expected to lose in all quarters together and,
  /// `byQuarter`, in each.
  public record Group(String name, int accounts, Amounts cmrr, List<Amounts> byQuarter, Loss all) {
    public Group {
      byQuarter = List.copyOf(byQuarter);
    }
  }

  /// The groups that pay most, and what all smaller ones come to.
  public record Groups(List<Group> largest, Others others) {
    public Groups {
      largest = List.copyOf(largest);
    }

    /// So many of the largest, the others being that many more.
    public Groups largest(int most) {
      var listed = largest.subList(0, Math.min(most, largest.size()));
      var more = largest.subList(listed.size(), largest.size());
      return new Groups(listed, more.stream().map(Others::of).reduce(others, Others::plus));
    }
  }

  /// Groups that are not named: how many, their accounts, what these pay, and what they are
  /// expected to lose in all quarters together.
  public record Others(int groups, int accounts, Amounts cmrr, Amounts expected) {
    public static Others none() {
      return new Others(0, 0, Amounts.none(), Amounts.none());
    }

    static Others of(Group group) {
      return new Others(1, group.accounts(), group.cmrr(), group.all().expected());
    }

    Others plus(Others more) {
      return new Others(
          groups + more.groups,
          accounts + more.accounts,
          cmrr.plus(more.cmrr),
          expected.plus(more.expected));
    }
  }

  /// Renewals that are not listed: how many, and what is at risk in them.
  public record Rest(int count, Amounts atRisk) {}

  /// A renewal: the chance that the account is gone by then, times what it pays.
  public record AtRisk(
      AccountId id,
      String name,
      Optional<Csm> csm,
      LocalDate on,
      Amounts cmrr,
      Probability chance,
      Amounts atRisk) {}

  public BookForecast {
    quarters = List.copyOf(quarters);
    renewals = List.copyOf(renewals);
  }

  public Groups by(Grouping grouping) {
    return switch (grouping) {
      case SEGMENT -> segments;
      case CSM -> csms;
      case REGION -> throw new IllegalArgumentException("not summed up by region");
    };
  }
}
