package dev.oarlock.local.cloud.schedule;

import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/// When a schedule fires: `cron(minutes hours day-of-month month day-of-week year)` on the clock of
/// a zone, or `rate(n minutes|hours|days)`.
sealed interface ScheduleExpression {
  /// The next time after this one, if there is any.
  Optional<Instant> nextAfter(Instant time);

  /// By the calendar.
  record Cron(ExecutionTime cron, ZoneId zone) implements ScheduleExpression {
    @Override
    public Optional<Instant> nextAfter(Instant time) {
      return cron.nextExecution(time.atZone(zone)).map(next -> next.toInstant());
    }
  }

  /// Every so often.
  record Rate(Duration every) implements ScheduleExpression {
    @Override
    public Optional<Instant> nextAfter(Instant time) {
      return Optional.of(time.plus(every));
    }
  }

  /// Reads an expression; throws IllegalArgumentException when it is not one.
  static ScheduleExpression of(String expression, ZoneId zone) {
    var rate = Expressions.RATE.matcher(expression);
    if (rate.matches()) {
      return new Rate(Expressions.every(Long.parseLong(rate.group(1)), rate.group(2)));
    }
    var cron = Expressions.CRON.matcher(expression);
    if (cron.matches()) {
      var parsed = new CronParser(Expressions.EVENTBRIDGE).parse(cron.group(1));
      return new Cron(ExecutionTime.forCron(parsed), zone);
    }
    throw new IllegalArgumentException("neither cron(..) nor rate(..): " + expression);
  }

  /// EventBridge's dialect: six fields, no seconds, days of the week 1 (SUN) to 7.
  final class Expressions {
    static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");
    static final Pattern CRON = Pattern.compile("cron\\((.+)\\)");
    static final CronDefinition EVENTBRIDGE =
        CronDefinitionBuilder.defineCron()
            .withMinutes()
            .withStrictRange()
            .and()
            .withHours()
            .withStrictRange()
            .and()
            .withDayOfMonth()
            .supportsL()
            .supportsW()
            .supportsLW()
            .supportsQuestionMark()
            .and()
            .withMonth()
            .withStrictRange()
            .and()
            .withDayOfWeek()
            .withValidRange(1, 7)
            .withMondayDoWValue(2)
            .supportsHash()
            .supportsL()
            .supportsQuestionMark()
            .and()
            .withYear()
            .withValidRange(1970, 2199)
            .optional()
            .and()
            .instance();

    private Expressions() {}

    static Duration every(long count, String unit) {
      return switch (unit) {
        case "minute" -> Duration.ofMinutes(count);
        case "hour" -> Duration.ofHours(count);
        default -> Duration.ofDays(count);
      };
    }
  }
}
