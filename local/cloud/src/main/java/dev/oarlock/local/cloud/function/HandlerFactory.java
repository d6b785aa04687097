package dev.oarlock.local.cloud.function;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.oarlock.aws.settings.AppContext;
import java.lang.reflect.InvocationTargetException;

/// Makes handlers from the class names of the template.
final class HandlerFactory {
  private HandlerFactory() {}

  static RequestStreamHandler create(String className, AppContext world) {
    try {
      return Class.forName(className)
          .asSubclass(RequestStreamHandler.class)
          .getConstructor(AppContext.class)
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
