package dev.oarlock.local.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.response.views.ViewsOpenResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `views.open` takes and refuses.
class ViewMethodsTest {
  private static final String FIELD =
      """
      {"type":"input","block_id":"score","label":{"type":"plain_text","text":"Score"},
       "element":{"type":"plain_text_input","action_id":"score"}}\
      """;
  private static final String MODAL =
      """
      {"type":"modal","title":{"type":"plain_text","text":"Override health"},
       "submit":{"type":"plain_text","text":"Hold it"},"blocks":[%s]}\
      """
          .formatted(FIELD);

  private Instant now = Instant.parse("2026-11-22T12:00:00Z");
  private StandInServer server;

  @BeforeEach
  void start() throws IOException {
    var clock = InstantSource.offset(() -> now, Duration.ZERO).withZone(ZoneOffset.UTC);
    server = StandInServer.start(clock, 10);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aTriggerOpensOneModalBeforeWhoeverItIsOf() throws Exception {
    var trigger = server.slack().openTrigger("U1");

    assertThat(open(trigger, MODAL).getView().getId()).isNotEmpty();
    assertThat(open(trigger, MODAL).getError()).isEqualTo("exchanged_trigger_id");

    assertThat(server.slack().modals()).hasSize(1);
    assertThat(server.slack().modals().getFirst().user()).isEqualTo("U1");
  }

  @Test
  void aTriggerLivesThreeSeconds() throws Exception {
    var trigger = server.slack().openTrigger("U1");
    now = now.plusMillis(3_001);

    assertThat(open(trigger, MODAL).getError()).isEqualTo("expired_trigger_id");
    assertThat(open("1.2.3", MODAL).getError()).isEqualTo("invalid_trigger_id");
    assertThat(server.slack().modals()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Override health | A title that is far too long | must be less than 25 characters [json-pointer:/view/title/text]
          "submit"        | "sent"       | missing required field: submit
          "modal"         | "home"       | must be a valid enum value [json-pointer:/view/type]
          "title"         | "heading"    | missing required field: title [json-pointer:/view]
          plain_text_input| rich_widget  | unsupported type: rich_widget [json-pointer:/view/blocks/0/element/type]
          "type":"input"  | "type":"table" | unsupported type: table [json-pointer:/view/blocks/0/type]
          "label"         | "lable"      | missing required field: label [json-pointer:/view/blocks/0]
          """)
  void whatSlackRefusesIsRefused(String what, String by, String complaint) throws Exception {
    var answer = open(server.slack().openTrigger("U1"), MODAL.replace(what, by));

    assertThat(answer.getError()).isEqualTo("invalid_arguments");
    assertThat(answer.getResponseMetadata().getMessages())
        .anySatisfy(said -> assertThat(said).contains(complaint));
  }

  @Test
  void twoFieldsOfOneNameAreRefused() throws Exception {
    var twice = MODAL.replace(FIELD, FIELD + "," + FIELD);

    assertThat(open(server.slack().openTrigger("U1"), twice).getResponseMetadata().getMessages())
        .anySatisfy(said -> assertThat(said).contains("`block_id` \"score\" already exists"));
  }

  @Test
  void whatIsChosenAtTheStartMustBeAnOption() throws Exception {
    var select =
        """
        {"type":"static_select","action_id":"band",
         "options":[{"text":{"type":"plain_text","text":"Red"},"value":"red"}],
         "initial_option":{"text":{"type":"plain_text","text":"Green"},"value":"green"}}\
        """;
    var view = MODAL.replace("{\"type\":\"plain_text_input\",\"action_id\":\"score\"}", select);

    assertThat(open(server.slack().openTrigger("U1"), view).getResponseMetadata().getMessages())
        .anySatisfy(said -> assertThat(said).contains("initial option is not one of the options"));
  }

  private ViewsOpenResponse open(String trigger, String view) throws Exception {
    return server.client().viewsOpen(open -> open.triggerId(trigger).viewAsString(view));
  }
}
