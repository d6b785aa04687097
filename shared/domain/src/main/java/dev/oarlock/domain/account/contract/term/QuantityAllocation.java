package dev.oarlock.domain.account.contract.term;

import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.account.signal.order.AgreedTerm;
import dev.oarlock.domain.account.signal.order.ContractLine;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// Allocates a new quantity to the lines in proportion to the old one. The rounding error is
/// carried from line to line, so that they sum to exactly the new quantity. Lines that count
/// nothing stay as they are.
public final class QuantityAllocation {
  private final long target;
  private final long total;
  private final ToIntFunction<ContractLine> counted;
  private long allocatedFrom;
  private long allocated;

  private QuantityAllocation(long target, long total, ToIntFunction<ContractLine> counted) {
    this.target = target;
    this.total = total;
    this.counted = counted;
  }

  /// Of seats; other units stay.
  public static QuantityAllocation ofSeats(long target, long total) {
    return new QuantityAllocation(target, total, ContractLine::seats);
  }

  /// Of whatever the lines count.
  static QuantityAllocation ofUnits(long target, long total) {
    return new QuantityAllocation(target, total, ContractLine::quantity);
  }

  ContractLine resized(ContractLine line) {
    if (counted.applyAsInt(line) == 0) {
      return line;
    }
    allocatedFrom += line.quantity();
    var cumulative = Math.round((double) target * allocatedFrom / total);
    var quantity = (int) (cumulative - allocated);
    allocated = cumulative;
    return line.resized(quantity);
  }

  /// The order that renews a term from a day on, to about the same end, with these quantities.
  public ContractChanged renewed(ContractTerm term, LocalDate day, String contract) {
    var monthsLeft =
        term.isMonthToMonth(day)
            ? 1
            : (int) Math.max(0, ChronoUnit.MONTHS.between(day, term.endAfter(day))) + 1;
    return new ContractChanged(
        contract,
        OrderType.RENEWAL,
        day,
        AgreedTerm.ofMonths(monthsLeft, term.agreed().autoRenew()),
        term.trial(),
        term.lines().stream().map(this::resized).toList(),
        Optional.empty(),
        Optional.empty());
  }
}
