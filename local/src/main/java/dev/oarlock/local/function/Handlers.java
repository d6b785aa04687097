package dev.oarlock.local.function;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.oarlock.aws.World;
import java.lang.reflect.InvocationTargetException;

/// Makes handlers from the class names of the template.
final class Handlers {
  private Handlers() {}

  static RequestStreamHandler create(String className, World world) {
    try {
      return Class.forName(className)
          .asSubclass(RequestStreamHandler.class)
          .getConstructor(World.class)
          .newInstance(world);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(className + " does not start: " + e.getCause(), e.getCause());
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new IllegalStateException(
          className
              + " must be a RequestStreamHandler with a public constructor that takes a World",
          e);
    }
  }
}
