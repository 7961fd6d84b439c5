"""The few words that join facts of the file into a line, in the languages of the output.

A name and what it is are put side by side, so that no language needs a form of the name that the file does not have.
"""

PHRASES = {
    "founding": {"en": "Founding: {name}", "ar": "تأسيس: {name}", "ru": "Основание: {name}", "zh": "成立：{name}"},
    "status": {"en": "{name}: {after}", "ar": "{name}: {after}", "ru": "{name}: {after}", "zh": "{name}：{after}"},
    "change": {
        "en": "{name}: {before} → {after}",
        "ar": "{name}: {before} ← {after}",
        "ru": "{name}: {before} → {after}",
        "zh": "{name}：{before} → {after}",
    },
    "meeting": {
        "en": "Meeting {number} of the heads of government, {place}",
        "ar": "الاجتماع {number} لرؤساء الحكومات، {place}",
        "ru": "Заседание глав правительств № {number}, {place}",
        "zh": "第{number}次政府首脑会议，{place}",
    },
    "signed": {"en": "Signed: {name}", "ar": "توقيع: {name}", "ru": "Подписание: {name}", "zh": "签署：{name}"},
    "in_force": {
        "en": "In force: {name}",
        "ar": "دخول حيز النفاذ: {name}",
        "ru": "Вступление в силу: {name}",
        "zh": "生效：{name}",
    },
    "founded": {"en": "Founded: {name}", "ar": "إنشاء: {name}", "ru": "Создание: {name}", "zh": "设立：{name}"},
    "term": {
        "en": "In office: {name}, {title}",
        "ar": "تولي المنصب: {name}، {title}",
        "ru": "Вступление в должность: {name}, {title}",
        "zh": "就任：{name}，{title}",
    },
    "term_end": {
        "en": "End of term: {name}, {title}",
        "ar": "انتهاء الولاية: {name}، {title}",
        "ru": "Окончание срока: {name}, {title}",
        "zh": "任期届满：{name}，{title}",
    },
    "chair": {
        "en": "Chair: {before} → {after}",
        "ar": "الرئاسة: {before} ← {after}",
        "ru": "Председательство: {before} → {after}",
        "zh": "主席国：{before} → {after}",
    },
}
STATUS_WORDS = {
    "member": {"en": "member", "ar": "عضو", "ru": "член", "zh": "成员国"},
    "observer": {"en": "observer", "ar": "مراقب", "ru": "наблюдатель", "zh": "观察员国"},
    "dialogue-partner": {"en": "dialogue partner", "ar": "شريك حوار", "ru": "партнёр по диалогу", "zh": "对话伙伴"},
    "partner": {"en": "partner", "ar": "شريك", "ru": "партнёр", "zh": "伙伴"},
    "none": {"en": "no status", "ar": "بلا صفة", "ru": "без статуса", "zh": "无地位"},
}


def phrase(key: str, lang: str, **words: object) -> str:
    """A line in a language, with the names put in."""
    return PHRASES[key][lang].format(**words)


def status_word(status: str | None, lang: str) -> str:
    """What a status is called in a language."""
    return STATUS_WORDS[status or "none"][lang]
