package dev.oarlock.aws.store.listing;

import static dev.oarlock.aws.store.table.ItemAttributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.domain.account.signal.play.PlayRole;
import dev.oarlock.domain.account.signal.play.PlayTask;
import dev.oarlock.domain.portfolio.listing.ListedAttention.NextPlayStep;
import java.time.LocalDate;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The next step of a play, within the item of its account.
final class NextStepItem {
  private NextStepItem() {}

  static AttributeValue of(NextPlayStep step) {
    var task = step.task();
    return fromM(
        Map.of(
            "run", fromS(step.run()),
            "play", fromS(step.play()),
            "code", fromS(task.code()),
            "text", fromS(task.text()),
            "owner", fromS(EnumNames.of(task.owner())),
            "due", fromS(task.due().toString())));
  }

  static NextPlayStep read(AttributeValue written) {
    var step = written.m();
    return new NextPlayStep(
        text(step, "run"),
        text(step, "play"),
        new PlayTask(
            text(step, "code"),
            text(step, "text"),
            EnumNames.parse(PlayRole.class, text(step, "owner")),
            LocalDate.parse(text(step, "due"))));
  }
}
