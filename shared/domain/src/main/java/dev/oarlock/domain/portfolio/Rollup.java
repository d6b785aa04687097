package dev.oarlock.domain.portfolio;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.revenue.Amounts;
import dev.oarlock.domain.revenue.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The health of several accounts as one number for each currency in which they pay, weighed by
/// what they are worth a month; amounts of different currencies are never added up. It stands
/// beside the worst of them, because a mean hides.
///
/// @param accounts how many there are
/// @param unweighed how many of them count in no score: without a score, or worth nothing that is
///   known
/// @param red how many of them are red, and `inRed` what those are worth a month
public record Rollup(
    int accounts,
    int unweighed,
    List<Weighed> scores,
    Amounts cmrr,
    int red,
    Amounts inRed,
    Optional<Worst> worst) {

  /// The score, 0-100 and rounded half up, of those that pay in one currency; `weight` is what they
  /// are worth a month.
  public record Weighed(int score, Money weight) {}

  /// Who has the lowest score.
  public record Worst(AccountId id, String name, int score, Band band) {}

  public Rollup {
    scores = List.copyOf(scores);
  }

  public static Rollup of(Collection<Member> members) {
    var reds = members.stream().filter(member -> member.band() == Band.RED).toList();
    var weighed = members.stream().filter(Rollup::isWeighed).toList();
    return new Rollup(
        members.size(),
        members.size() - weighed.size(),
        worth(weighed).each().stream().map(total -> score(weighed, total)).toList(),
        worth(members),
        reds.size(),
        worth(reds),
        worst(members));
  }

  private static boolean isWeighed(Member member) {
    return member.score().isPresent() && !member.cmrr().isNone();
  }

  private static Weighed score(Collection<Member> members, Money total) {
    var sum = BigDecimal.ZERO;
    for (var member : members) {
      var minor = member.cmrr().byCurrency().getOrDefault(total.currency(), 0L);
      var score = BigDecimal.valueOf(member.score().orElseThrow());
      sum = sum.add(BigDecimal.valueOf(minor).multiply(score));
    }
    var mean = sum.divide(BigDecimal.valueOf(total.minor()), 0, RoundingMode.HALF_UP);
    return new Weighed(mean.intValueExact(), total);
  }

  private static Amounts worth(Collection<Member> members) {
    return members.stream().map(Member::cmrr).reduce(Amounts.none(), Amounts::plus);
  }

  /// The lowest score; of equals the one whose name comes first.
  private static Optional<Worst> worst(Collection<Member> members) {
    return members.stream()
        .filter(member -> member.score().isPresent())
        .min(
            Comparator.<Member>comparingInt(member -> member.score().orElseThrow())
                .thenComparing(Member::name)
                .thenComparing(Member::id))
        .map(it -> new Worst(it.id(), it.name(), it.score().orElseThrow(), it.band()));
  }
}
