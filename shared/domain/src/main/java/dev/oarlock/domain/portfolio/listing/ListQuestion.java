package dev.oarlock.domain.portfolio.listing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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
    if (!isShown(account)) {
      return false;
    }
    for (var condition : conditions) {
      if (!condition.includes(account) && !isOfOther(account, condition)) {
        return false;
      }
    }
    return true;
  }

  /// Whether another condition of the same kind holds.
  private boolean isOfOther(ListedAccount account, ListCondition condition) {
    for (var other : conditions) {
      if (other.getClass() == condition.getClass() && other.includes(account)) {
        return true;
      }
    }
    return false;
  }

  private boolean isShown(ListedAccount account) {
    return account.isCurrent() || (!account.profile().isPart() && includesLeft());
  }

  private boolean includesLeft() {
    for (var condition : conditions) {
      if (condition.includesLeft()) {
        return true;
      }
    }
    return false;
  }
}
