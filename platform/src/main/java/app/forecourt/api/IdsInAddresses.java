package app.forecourt.api;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets paths and parameters be declared with our ids, the records around a UUID, e.g.
/// `@PathVariable OrderId order`.
@Configuration(proxyBeanMethods = false)
class IdsInAddresses implements WebMvcConfigurer {

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(new TextToId());
  }

  private static class TextToId implements ConditionalGenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
      return Set.of(new ConvertiblePair(String.class, Record.class));
    }

    @Override
    public boolean matches(TypeDescriptor from, TypeDescriptor to) {
      var components = to.getType().getRecordComponents();
      return components != null && components.length == 1 && components[0].getType() == UUID.class;
    }

    @Override
    public @Nullable Object convert(@Nullable Object text, TypeDescriptor from, TypeDescriptor to) {
      if (text == null || text.toString().isBlank()) {
        return null;
      }
      try {
        return BeanUtils.instantiateClass(
            to.getType().getDeclaredConstructor(UUID.class), UUID.fromString(text.toString()));
      } catch (NoSuchMethodException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }
}
