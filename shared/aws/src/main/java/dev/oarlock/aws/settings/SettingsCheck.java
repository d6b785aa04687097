package dev.oarlock.aws.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.json.JsonTree;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What the settings may be. A wrong one is rejected before anything runs, in a line that names it,
/// its value and what is allowed: otherwise it would fail much later, at the first alert of a week.
public final class SettingsCheck {
  private static final double MIN_RATE = 0.001;
  private static final double MAX_RATE = 0.9;
  private static final double MIN_MARK = 0.01;
  private static final int MAX_DAYS = 365;
  private static final int MAX_QUOTE_LENGTH = 80;
  private static final Set<String> CHANNELS = Set.of("default", "gong", "ops", "leads");
  private static final Set<String> CHANNELS_BY_NAME = Set.of("segments", "csms");

  private SettingsCheck() {}

  /// Throws an [IllegalArgumentException] at the first wrong setting. One that is not set is not
  /// checked, nor is a name that Oarlock does not read.
  public static void check(Map<String, String> environment) {
    for (var setting : environment.entrySet()) {
      check(setting.getKey(), setting.getValue());
    }
  }

  private static void check(String name, String value) {
    switch (name) {
      case "TIME_ZONE" ->
          require(isZone(value), name, value + "\": give an IANA time zone such as Europe/Berlin.");
      case "LOCALE" ->
          require(
              isLocale(value),
              name,
              value + "\": give a language and country such as en-US or de-DE.");
      case "OARLOCK_LANGUAGE" ->
          require(
              value.isBlank() || isLocale(value),
              name,
              value + "\": give a language such as en or de.");
      case "ANNUAL_CHURN_RATE" ->
          require(
              value.isBlank() || isRate(value),
              name,
              value
                  + "\": give the share of customers that churn in a year, from 0.001 to 0.9, such"
                  + " as 0.10.");
      case "RENEWAL_GRACE_DAYS", "RENEWAL_RISK_DAYS", "REVENUE_CLOSE_DAYS" ->
          require(isDays(value), name, value + "\": give a number of days from 0 to 365.");
      case "RISK_ESCALATION_HOURS" ->
          require(
              FollowUpSettings.isValid(value),
              name,
              quoted(value)
                  + "\": give up to three numbers of business hours for urgent, high and normal,"
                  + " such as {\"urgent\":[2,2,4],\"high\":[4,8,16],\"normal\":[8,24,40]}.");
      case "RISK_IDLE_DAYS" ->
          require(
              value.matches("[1-9]\\d{0,2}") && isDays(value),
              name,
              value + "\": give a number of days from 1 to 365.");
      case "RENEWAL_RISK_MARK" ->
          require(
              value.isBlank() || isMark(value),
              name,
              value + "\": give a probability from 0.01 to 1, such as 0.30.");
      case "OARLOCK_TODAY" ->
          require(isDay(value), name, value + "\": give a day such as 2026-11-22.");
      case "DIGEST_CHANNEL" ->
          require(isChannel(value), name, value + "\": give a channel such as #customer-health.");
      case "DIGEST_VERSIONS" ->
          require(
              DigestSchedule.isValid(value),
              name,
              quoted(value)
                  + "\": give channels with leadership, csm:NAME, segment:NAME or board, such as"
                  + " {\"#enterprise\":\"segment:Enterprise\"}.");
      case "TOUCH_TIERS" ->
          require(
              TouchTierSetting.isValid(value),
              name,
              quoted(value)
                  + "\": give how many accounts of a segment a CSM has room for, such as"
                  + " {\"Enterprise\":15,\"Mid-Market\":50}.");
      case "TOUCH_CADENCE" ->
          require(
              TouchCadenceSetting.isValid(value),
              name,
              quoted(value)
                  + "\": give within how many days an account of a segment is met again, 0 for"
                  + " never, such as {\"Enterprise\":30,\"default\":90}.");
      case "GONG_RULES" ->
          require(
              GongRulesSetting.isValid(value),
              name,
              quoted(value)
                  + "\": give from what a month in whole units a win of a segment rings loudly, and"
                  + " whether amounts are told, such as {\"thresholds\":{\"Enterprise\":5000},"
                  + "\"amounts\":true}.");
      case "SLACK_API_URL" ->
          require(
              isAddress(value), name, value + "\": give an address like https://slack.com/api/.");
      case "DOCS_URL" ->
          require(
              value.isBlank() || isAddress(value),
              name,
              value + "\": give an address like https://docs.example.com/oarlock, or nothing.");
      case "FEEDBACK_SOURCES" ->
          require(
              isSources(value),
              name,
              value + "\": give sources of events with commas, such as crm,planhat.");
      case "CHANNEL_ROUTES" -> checkRoutes(value);
      default -> {} // not ours, or free
    }
  }

  private static void require(boolean valid, String name, String valueAndAllowed) {
    if (!valid) {
      throw new IllegalArgumentException(name + " is \"" + valueAndAllowed);
    }
  }

  private static boolean isZone(String value) {
    try {
      var _ = ZoneId.of(value);
      return true;
    } catch (DateTimeException _) {
      return false;
    }
  }

  private static boolean isLocale(String value) {
    return Arrays.asList(Locale.getAvailableLocales()).contains(Locale.forLanguageTag(value))
        && !value.isBlank();
  }

  private static boolean isRate(String value) {
    try {
      var rate = Double.parseDouble(value);
      return rate >= MIN_RATE && rate <= MAX_RATE;
    } catch (NumberFormatException _) {
      return false;
    }
  }

  private static boolean isMark(String value) {
    try {
      var mark = Double.parseDouble(value);
      return mark >= MIN_MARK && mark <= 1;
    } catch (NumberFormatException _) {
      return false;
    }
  }

  private static boolean isDays(String value) {
    return value.isBlank() || (value.matches("\\d{1,3}") && Integer.parseInt(value) <= MAX_DAYS);
  }

  private static boolean isDay(String value) {
    try {
      var _ = value.isBlank() ? LocalDate.EPOCH : LocalDate.parse(value);
      return true;
    } catch (DateTimeException _) {
      return false;
    }
  }

  /// A name with or without `#`, or an id.
  static boolean isChannel(String value) {
    return value.matches("#?[^\\s#]{1,80}");
  }

  /// None, or some; a star for all.
  private static boolean isSources(String value) {
    return value.isBlank() || value.matches("[A-Za-z0-9._/*-]+(\\s*,\\s*[A-Za-z0-9._/*-]+)*");
  }

  private static boolean isAddress(String value) {
    try {
      var address = URI.create(value);
      return Set.of("http", "https").contains(address.getScheme()) && address.getHost() != null;
    } catch (IllegalArgumentException | NullPointerException _) {
      return false;
    }
  }

  private static void checkRoutes(String value) {
    var routes = routes(value);
    require(
        routes.hasNonNull("default"),
        "CHANNEL_ROUTES",
        quoted(value)
            + "\": it must name a default channel, as in {\"default\":\"#customer-health\"}.");
    routes.properties().forEach(route -> checkRoute(route.getKey(), route.getValue()));
  }

  private static JsonNode routes(String value) {
    try {
      var routes = JsonTree.parse(value);
      if (routes.isObject()) {
        return routes;
      }
    } catch (IllegalArgumentException _) {
      // reported below
    }
    throw new IllegalArgumentException(
        "CHANNEL_ROUTES is \""
            + quoted(value)
            + "\": give JSON such as {\"default\":\"#customer-health\",\"gong\":\"#gong\"}.");
  }

  private static void checkRoute(String name, JsonNode channel) {
    if (CHANNELS.contains(name)) {
      checkChannel(name, channel);
    } else if (CHANNELS_BY_NAME.contains(name) && channel.isObject()) {
      channel.properties().forEach(one -> checkChannel(name + "." + one.getKey(), one.getValue()));
    } else if (CHANNELS_BY_NAME.contains(name)) {
      throw new IllegalArgumentException(
          "CHANNEL_ROUTES has %s for %s: give channels by name such as {\"Enterprise\":\"#enterprise\"}."
              .formatted(quoted(channel.toString()), name));
    } else {
      throw new IllegalArgumentException(
          "CHANNEL_ROUTES names \"%s\", which nothing is: give default, gong, ops, leads, segments and csms."
              .formatted(quoted(name)));
    }
  }

  private static void checkChannel(String name, JsonNode channel) {
    if (!channel.isTextual() || !isChannel(channel.asText())) {
      throw new IllegalArgumentException(
          "CHANNEL_ROUTES has %s for %s: give a channel such as \"#customer-health\"."
              .formatted(quoted(channel.toString()), name));
    }
  }

  private static String quoted(String value) {
    return value.length() <= MAX_QUOTE_LENGTH
        ? value
        : value.substring(0, MAX_QUOTE_LENGTH) + "...";
  }
}
