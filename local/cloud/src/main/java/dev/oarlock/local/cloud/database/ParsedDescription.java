package dev.oarlock.local.cloud.database;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccessJob;
import software.amazon.dynamodb.services.local.shared.access.sqlite.TableSchemaInfo;

/// What DynamoDB Local makes of a table's description, remembered as long as that reads the same.
/// It reads it from the file inside each request and parses it up to three times with each put,
/// which was a quarter of the table's work.
///
/// Its mapper is reached by reflection, for nothing else leads to it: where a later version keeps
/// it elsewhere, all is parsed as before. A change of a table parses one of its own, so that what
/// is shared is never written to.
final class ParsedDescription extends DelegatingDeserializer {
  private static final long serialVersionUID = 1;
  private static final AtomicInteger CHANGES = new AtomicInteger();
  private static final AtomicLong PARSED = new AtomicLong();
  private static volatile @Nullable Remembered latest;

  private record Remembered(ByteBuffer text, Object description) {}

  private ParsedDescription(JsonDeserializer<?> whole) {
    super(whole);
  }

  /// To be called before the first table is opened; whether the mapper was found.
  static boolean remember() {
    try {
      var mapper = SQLiteDBAccessJob.class.getDeclaredField("MAPPER");
      mapper.setAccessible(true);
      if (mapper.get(null) instanceof ObjectMapper found) {
        found.registerModule(new SimpleModule().setDeserializerModifier(new Wrapping()));
        return true;
      }
    } catch (ReflectiveOperationException | RuntimeException _) {
      // as before, then
    }
    return false;
  }

  /// Nothing is shared until the change is done.
  static void change(Runnable change) {
    CHANGES.incrementAndGet();
    try {
      change.run();
    } finally {
      latest = null;
      CHANGES.decrementAndGet();
    }
  }

  /// How many were parsed in this process.
  static long parsed() {
    return PARSED.get();
  }

  private static final class Wrapping extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
        DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> whole) {
      return bean.getBeanClass() == TableSchemaInfo.class ? new ParsedDescription(whole) : whole;
    }
  }

  @Override
  protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> whole) {
    return new ParsedDescription(whole);
  }

  @Override
  public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    var rest = new ByteArrayOutputStream();
    rest.write('{'); // which was read to see that it is an object
    if (CHANGES.get() > 0 || parser.releaseBuffered(rest) < 1) {
      PARSED.incrementAndGet();
      return super.deserialize(parser, context);
    }
    var text = rest.toByteArray();
    var known = latest;
    if (known != null && known.text().equals(ByteBuffer.wrap(text))) {
      return known.description();
    }
    try (var whole = parser.getCodec().getFactory().createParser(text)) {
      whole.nextToken();
      PARSED.incrementAndGet();
      var description = super.deserialize(whole, context);
      latest = new Remembered(ByteBuffer.wrap(text), description);
      return description;
    }
  }
}
