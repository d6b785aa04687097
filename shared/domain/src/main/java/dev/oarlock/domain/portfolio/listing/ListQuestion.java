package dev.oarlock.domain.portfolio.listing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which accounts somebody asks for: those for which a condition of each kind holds. `most` is how
/// many of each currency at most, in each group.
public record ListQuestion(
    List<ListCondition> conditions,
    ListOrder order,
    OptionalInt most,
    Optional<ListGrouping> grouping) {
  public ListQuestion {
    conditions = List.copyOf(conditions);
  }

  public ListQuestion(List<ListCondition> conditions, ListOrder order, OptionalInt most) {
    this(conditions, order, most, Optional.empty());
  }

  public boolean includes(ListedAccount account) {
    return isShown(account) && byKind().allMatch(kind -> kind.stream().anyMatch(holds(account)));
  }

  private boolean isShown(ListedAccount account) {
    return account.isCurrent()
        || (!account.profile().isPart()
            && conditions.stream().anyMatch(ListCondition::includesLeft));
  }

  private Stream<List<ListCondition>> byKind() {
    return conditions.stream().collect(Collectors.groupingBy(Object::getClass)).values().stream();
  }

  private static Predicate<ListCondition> holds(ListedAccount account) {
    return condition -> condition.includes(account);
  }
}
