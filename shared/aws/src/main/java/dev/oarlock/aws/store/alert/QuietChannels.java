package dev.oarlock.aws.store.alert;

import static dev.oarlock.aws.store.table.ItemAttributes.maybeText;
import static dev.oarlock.aws.store.table.ItemAttributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.domain.risk.alert.QuietHours;
import dev.oarlock.domain.risk.alert.QuietHours.DailyQuiet;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Which channels have quiet hours, and when. A channel is named as its settings name it.
public record QuietChannels(TablePartition partition) {
  private static final String HOURS = "HOURS#";

  public static QuietChannels of(AppContext appContext) {
    return new QuietChannels(AlertRules.of(appContext).partition());
  }

  public Optional<QuietHours> find(String channel) {
    return partition.find(HOURS + channel).map(QuietChannels::hours);
  }

  public void keep(String channel, QuietHours hours) {
    var attributes = new HashMap<String, AttributeValue>();
    hours
        .daily()
        .ifPresent(daily -> {
          attributes.put("from", fromS(daily.from().toString()));
          attributes.put("to", fromS(daily.to().toString()));
        });
    attributes.put("weekends", fromS(Boolean.toString(hours.weekends())));
    attributes.put("zone", fromS(hours.zone().getId()));
    partition.put(HOURS + channel, attributes);
  }

  public void end(String channel) {
    partition.delete(HOURS + channel);
  }

  private static QuietHours hours(Map<String, AttributeValue> item) {
    var daily =
        maybeText(item, "from")
            .map(from -> new DailyQuiet(LocalTime.parse(from), LocalTime.parse(text(item, "to"))));
    return new QuietHours(
        daily, Boolean.parseBoolean(text(item, "weekends")), ZoneId.of(text(item, "zone")));
  }
}
