"""Words that schools all over the country are called by, and how people shorten them.

Nothing here is the name of one school: those come with the schools.
"""

from services.school_name import keys, short_forms

# What a school is. Whoever typed one of these looks for that kind first, and for the others next.
KIND_WORDS = """
школа лицей гимназия интернат университет институт академия колледж техникум училище центр комплекс
кадетский сад студия кванториум дворец
"""
# How the commonest are typed within a sentence: a slip is looked for among these too.
KIND_FORMS = """
школы школе школу школой лицея лицее лицеем лицеи гимназии гимназию интернате университета университете
институте центре комплексе
"""
KINDS = frozenset(keys(KIND_WORDS))
# Anybody may call any of the kinds a school.
(ANY_KIND,) = keys("школа")
UNIVERSITIES = frozenset(keys("университет институт академия"))
# One letter beside a number: «л89», «г 105».
KIND_LETTERS = dict(zip("лгш", keys("лицей гимназия школа"), strict=True))
# A rarer kind is nearly a name: «интернат».
COMMON_KINDS = frozenset(KIND_LETTERS.values())

# They stand in the names of all and tell no school from another.
LEGAL_WORDS = """
муниципальное бюджетное автономное казённое государственное негосударственное областное краевое
федеральное частное общеобразовательное образовательное учреждение учреждения организация дополнительного
профессионального педагогического высшего имени район района муниципальный округ округа город города
поселение посёлок область области край края республика республики автономного российской федерации дважды
герой героя союза заслуженного народного учителя почётного гражданина
"""
LEGAL_SHORT = """
мбоу маоу мкоу моу мобу мбу мау гбоу гаоу гкоу гбу гоу гуо огбоу огаоу кгбоу обоу ноу чоу ано аноо фгбоу
фгаоу фгкоу фгбу фгоу мбуо маоудо мбудо гбудо мбоудо обу гау мку мб ма оу во до дод дпо дппо спо пао рф
"""
LEGAL = frozenset(keys(LEGAL_WORDS, LEGAL_SHORT))
# The two of them that initials are made with all the same: «международный образовательный комплекс», «СОШ».
IN_INITIALS = frozenset(keys("образовательный общеобразовательный"))
# «Городской» tells a school from others, unless a district is called so.
TOWN, TOWN_DISTRICT = keys("городской округ")
DISTRICT = frozenset(keys("район районный р рн"))
AREA = frozenset(keys("область обл край округ республика респ"))

# What people say around a name.
CHATTER_WORDS = """
я мы ты он она наш наша наше нашей нашего мой моя моей моего свой это этот эта из в во на с со по к от у и
а но или для при же ли не ну да так вот тут там есть был была учусь учится учимся учиться учу училась
учился хожу ходит ходим преподаю работаю работает работаем учитель учительница учителем педагог директор
завуч ученик ученица школьник школьница сын дочь дочка ребёнок дети здравствуйте привет добрый день вечер
утро пожалуйста спасибо хочу найти найдите нужна нужен нужно ищу подскажите называется название зовут
номер числом год года лет класс класса классе классы кл классник параллель корпус улица ул дом здание пр
проспект г гор пгт пос п с р рн обл респ им м о ок все всем которая который где находится россия россии
около просто типа ваш меня мне нас тоже ещё участник команда the a an of in at i am we my from study
student teacher pupil grade class no nr number named after city town region district oblast russia hello
hi please
"""
CHATTER = frozenset(keys(CHATTER_WORDS))
PASSED_OVER = LEGAL | CHATTER
CLASS_WORDS = frozenset(keys("класс класса классе классы классов кл классник grade class"))
# Numbers beside these are no school's.
OTHER_COUNTS = frozenset(
    keys("лет год года годов корпус корпуса смена смены этаж сентября октября ноября декабря января years")
)

SHORT_WORDS = """
сош соша: средняя общеобразовательная школа
сш: средняя школа
оош: основная общеобразовательная школа
нош: начальная школа
шк школка school: школа
лицеист лицеистка лиц лц lyceum liceum lycee: лицей
гимн гим гмн гимназист gymnasium gym grammar: гимназия
универ унив ун вуз university: университет
инт boarding: интернат
инж инженерка инжинерный engineering: инженерный
тех technical: технический
техно technological technology: технологический
физтех: физико технический
физмат: физико математический
политех polytechnic polytechnical: политехнический
химбио: химия биология
углубленка: углублённым
худож: художественный
ср secondary: средняя
общеобр comprehensive: общеобразовательная
institute: институт
college: колледж
academy: академия
center centre: центр
complex: комплекс
education: образования
educational: образовательный
international: международный
republican: республиканский
national: национальный
research: исследовательский
information: информационный
methodical methodological: методический
physics: физический
mathematics: математический
chemistry chemical: химия
economics: экономики
law: права
marine maritime naval sea: морской
future: будущего
governor governors: губернаторский
creativity: творчества
children: детей
gifted: одарённых
development: развитие
harmony: гармония
success: успех
leader: лидер
horizon: горизонт
perspective: перспектива
intellect: интеллект
galaxy: галактика
constellation: созвездие
resource: ресурс
spectrum: спектр
discovery: открытие
saint st: санкт
moscow: московский
"""
ALIASES = short_forms(SHORT_WORDS)
