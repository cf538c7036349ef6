package newswire.service.setting;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a topic keeps its records: not so short that they go before they are read, or {@link #FOR_EVER}. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RetentionTime.Validator.class)
public @interface RetentionTime {

    /** Kafka's own word for it, {@code -1} in configuration. */
    Duration FOR_EVER = Duration.ofMillis(-1);

    String message() default "must be a minute or longer, or -1 for ever";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares. */
    final class Validator implements ConstraintValidator<RetentionTime, @Nullable Duration> {

        @Override
        public boolean isValid(@Nullable Duration retention, ConstraintValidatorContext context) {
            return retention == null || retention.equals(FOR_EVER) || retention.compareTo(Duration.ofMinutes(1)) >= 0;
        }
    }
}
