package dev.oarlock.domain.transition.order;

import dev.oarlock.domain.risk.departure.LossEvent;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// A loss whose owner was asked for the reason on a day and has not answered. They are reminded on
/// each business day of the week that they have, which the day of the question begins.
public record LossQuestion(LossEvent event, LocalDate asked, LocalDate reminded) {
  private static final int DAYS = 7;

  public static LossQuestion askedOn(LossEvent event, LocalDate today) {
    return new LossQuestion(event, today, today);
  }

  /// The last day on which it is asked.
  public LocalDate due() {
    return asked.plusDays(DAYS);
  }

  /// Whether nobody is reminded any more.
  public boolean isOver(LocalDate today) {
    return today.isAfter(due());
  }

  /// The next day on which its owner is reminded.
  public Optional<LocalDate> nextReminder() {
    return Stream.iterate(reminded.plusDays(1), day -> day.plusDays(1))
        .takeWhile(day -> !day.isAfter(due()))
        .filter(LossQuestion::isBusinessDay)
        .findFirst();
  }

  public boolean isToRemind(LocalDate today) {
    return isBusinessDay(today)
        && !isOver(today)
        && nextReminder().filter(day -> !day.isAfter(today)).isPresent();
  }

  public LossQuestion remindedOn(LocalDate today) {
    return new LossQuestion(event, asked, today);
  }

  /// The same about a loss that turned out to be of another day.
  public LossQuestion about(LossEvent other) {
    return new LossQuestion(other, asked, reminded);
  }

  private static boolean isBusinessDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
