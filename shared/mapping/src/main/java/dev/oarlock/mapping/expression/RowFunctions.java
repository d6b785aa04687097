package dev.oarlock.mapping.expression;

import com.dashjoin.jsonata.Jsonata;
import dev.oarlock.domain.account.identity.SalesforceId;
import dev.oarlock.mapping.format.CurrencyMark;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an expression may call besides JSONata's own functions, for a file whose numbers are
/// written in one way. events/mappings/README.md lists them. `longest` is how long one expression
/// may take.
public record RowFunctions(RowLookup lookups, FileText text, Optional<Duration> longest) {
  /// The names that no variable of a mapping may take.
  public static final Set<String> NAMES =
      Set.of(
          "find",
          "number",
          "money",
          "currency",
          "day",
          "instant",
          "id18",
          "domain",
          "hash",
          "monthsAfter",
          "asOf",
          "countDistinct",
          "countEach");

  public RowFunctions(RowLookup lookups, FileText text) {
    this(lookups, text, Optional.empty());
  }

  void bindTo(Jsonata expression) {
    register(expression, "find", args -> lookups.find(text(args, 0), argument(args, 1)));
    register(expression, "number", args -> number(args.isEmpty() ? null : args.getFirst()));
    register(expression, "money", args -> money(argument(args, 0), argument(args, 1)));
    register(expression, "currency", args -> currency(argument(args, 0), argument(args, 1)));
    var days = new WrittenDay(text.days());
    register(expression, "day", args -> days.day(argument(args, 0), optional(args, 1)));
    register(
        expression,
        "instant",
        args -> days.instant(argument(args, 0), text(args, 1), optional(args, 2)));
    register(expression, "domain", args -> CompanyDomain.of(argument(args, 0)));
    register(expression, "monthsAfter", args -> monthsAfter(argument(args, 0), argument(args, 1)));
    register(expression, "hash", args -> ShortHash.of(args.toString()));
    expression.assign("asOf", text.asOf().toString());
    register(expression, "id18", args -> id18(argument(args, 0)));
    register(expression, "countDistinct", args -> distinct(argument(args, 0)).size());
    register(expression, "countEach", args -> countEach(argument(args, 0)));
  }

  private interface RowFunction {
    @Nullable Object apply(List<?> arguments);
  }

  private static void register(Jsonata expression, String name, RowFunction function) {
    Jsonata.JFunctionCallable call = (_, arguments) -> function.apply(arguments);
    expression.registerFunction(name, new Jsonata.JFunction(call, null));
  }

  private static @Nullable Object argument(List<?> arguments, int at) {
    return at < arguments.size() ? arguments.get(at) : null;
  }

  private static String text(List<?> arguments, int at) {
    return String.valueOf(argument(arguments, at));
  }

  private static @Nullable String optional(List<?> arguments, int at) {
    var value = argument(arguments, at);
    return value == null ? null : value.toString();
  }

  private @Nullable Object number(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Boolean truth -> truth ? 1 : 0;
      case Number number -> number;
      case String written when EmptyText.is(written) -> null;
      default -> plain(text.numbers().number(value.toString()));
    };
  }

  /// As JSONata has numbers.
  private static Number plain(BigDecimal value) {
    try {
      return value.longValueExact();
    } catch (ArithmeticException _) {
      return value.doubleValue();
    }
  }

  /// In the currency's minor units, of which it has none, two or three digits; half a unit is
  /// rounded away from zero.
  private @Nullable Map<String, Object> money(@Nullable Object amount, @Nullable Object currency) {
    if (isNothing(amount)) {
      return null;
    }
    var code = String.valueOf(currency).strip().toUpperCase(Locale.ROOT);
    var digits = digits(code);
    var written =
        amount instanceof Number
            ? new BigDecimal(amount.toString())
            : text.numbers().amount(String.valueOf(amount), digits);
    var minor = written.movePointRight(digits).setScale(0, RoundingMode.HALF_UP);
    var money = new LinkedHashMap<String, Object>();
    money.put("amount", plain(minor));
    money.put("currency", code);
    return money;
  }

  /// The currency whose sign or code stands around an amount, else the other one.
  private static @Nullable Object currency(@Nullable Object amount, @Nullable Object otherwise) {
    var said = amount == null ? Optional.<String>empty() : CurrencyMark.code(amount.toString());
    return said.isPresent() ? said.get() : otherwise;
  }

  private static @Nullable String monthsAfter(@Nullable Object day, @Nullable Object months) {
    return isNothing(day) || !(months instanceof Number number)
        ? null
        : LocalDate.parse(String.valueOf(day)).plusMonths(number.longValue()).toString();
  }

  private static boolean isNothing(@Nullable Object value) {
    return value == null || EmptyText.is(value.toString());
  }

  private static int digits(String code) {
    try {
      var digits = Currency.getInstance(code).getDefaultFractionDigits();
      if (digits >= 0) {
        return digits;
      }
    } catch (IllegalArgumentException _) {
      // said below
    }
    throw new IllegalArgumentException(
        "\"" + code + "\" is no currency that anybody pays in, such as EUR");
  }

  private static @Nullable String id18(@Nullable Object id) {
    return id == null ? null : SalesforceId.longForm(id.toString()).orElse(id.toString());
  }

  private static Collection<?> values(@Nullable Object values) {
    return switch (values) {
      case null -> List.of();
      case Collection<?> many -> many;
      default -> List.of(values);
    };
  }

  /// Nothing and empty texts do not count.
  private static Set<Object> distinct(@Nullable Object values) {
    var distinct = new LinkedHashSet<Object>();
    values(values).stream().filter(it -> !isNothing(it)).forEach(distinct::add);
    return distinct;
  }

  private static Map<String, Object> countEach(@Nullable Object values) {
    var counts = new LinkedHashMap<String, Object>();
    values(values).stream()
        .filter(it -> !isNothing(it))
        .forEach(it -> counts.merge(it.toString(), 1, (a, b) -> (int) a + (int) b));
    return counts;
  }
}
