"""No mistakes that a reader notices: spelling, missing commas and spaces, small letters after a stop."""

from otzyvnlp.reply.literacy import mistakes
from otzyvnlp.reply.rule import Example, Kind, Rule

RULE = Rule(
    "conduct.literacy",
    Kind.FORBIDS,
    lambda c: mistakes(c.doc),
    source="103: «всегда давайте спокойный, грамотный и аргументированный ответ»",
    passes=(
        Example("Здравствуйте, Марина! Благодарим вас за отзыв.", "Всё отлично!", rating=5),
        Example("Добрый день. Анемнезис — наш сайт, УЗИ — по записи.", "Всё отлично!", rating=5),
    ),
    fails=(
        Example("Извените за неудобства.", "Очередь на час!", rating=1),
        Example("Нам жаль что так вышло.", "Очередь на час!", rating=1),
        Example("спасибо за отзыв. мы рады", "Всё отлично!", rating=5),
        Example("Прийдите к нам ещё раз, вобщем.", "Всё отлично!", rating=5),
    ),
)
